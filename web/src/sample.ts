/** A short made-up article with the slips of a busy evening, for those who want to see the desk at work. */
export const SAMPLE = `# Lindmark harbour vote goes to second round

The Lindmark harbour comission voted 7-5 on Tuesday to postpone a decision on the new ferry terminal, chair Annika Sollberg said.

“We need more time,” Solberg told reporters after the the meeting. She said that the project, first proposed in 2019, would cost €48 million.

Sollberg, who has chaired the commission since 2021, said the plan have support in the town. Of the 12 members, seven backed the delay and six opposed it.

The terminal would employ 140 people — up from 90 today — an increase of 30 per cent, according to the operator, Nordvik Lines.

Jonas Ekeland, a fisherman, said he recieved no answer to his letters. “Nobody asked us” he said.

The commission meets again on Monday, February 30.
`;
