// What the panel sends and how it judges the answer, apart from WordPress so that it can be tested without it.
(function (root) {
  /** The fields of a story: title, excerpt and body, as the editor holds them; a field without text is left out. */
  function fieldsOf(post) {
    return [
      { name: 'headline', text: post.title || '', format: 'text' },
      { name: 'standfirst', text: post.excerpt || '', format: 'text' },
      { name: 'body', text: post.content || '', format: 'html' },
    ].filter((field) => field.text.trim() !== '');
  }

  /** Whether the button is locked, and what is said above it. Errors lock; a checker that cannot run does not. */
  function judge(answer) {
    if (!answer || !answer.counts) return { isLocked: false, text: 'Not proofread: the checker cannot be reached. You can publish.' };
    const { error, warning } = answer.counts;
    if (error > 0) return { isLocked: true, text: `${error} ${error === 1 ? 'error' : 'errors'} to mend before this is published.` };
    return { isLocked: false, text: warning > 0 ? `${warning} ${warning === 1 ? 'place' : 'places'} to look at.` : 'Nothing found.' };
  }

  root.copydeskStory = { fieldsOf, judge };
})(globalThis);
