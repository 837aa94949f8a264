/** A short made-up article with the slips of a busy evening, for those who want to see the desk at work. */
export const SAMPLE = `# Harbour vote postponed for a second time

The Lindmark harbour comission voted 7-5 on Tuesday to put off a decision on the new ferry terminal, its chair, Annika Solberg, said.

“We need more time,” Sollberg told reporters after the the meeting. She said that the project, first proposed in 2019, would cost €48 million.

Solberg, who has chaired the commission since 2021, said the plan have support in the town. Of the 12 members, seven backed the delay and six opposed it.

The terminal would employ 140 people – up from 90 today – according to the operator, Nordvik Lines. Emmanual Macron, the French president, opened its sister port in March ..

Jonas Ekeland, a fisherman,  said he recieved no answer to his letters. “Nobody has asked us”, he said.

The commission meets again on Monday, February 30.
`;
