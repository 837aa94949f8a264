/* global wp, setTimeout, clearTimeout */
// The panel that opens before an article is published. Locks the button while there are errors.
(function () {
  const { createElement: el, useEffect, useState } = wp.element;
  const { useSelect, useDispatch } = wp.data;
  const { fieldsOf, judge } = globalThis.copydeskStory;
  const LOCK = 'copydesk';

  function Panel() {
    const post = useSelect((select) => {
      const editor = select('core/editor');
      return { title: editor.getEditedPostAttribute('title'), excerpt: editor.getEditedPostAttribute('excerpt'), content: editor.getEditedPostContent() };
    }, []);
    const { lockPostSaving, unlockPostSaving } = useDispatch('core/editor');
    const [verdict, setVerdict] = useState({ isLocked: false, text: 'Proofreading…' });
    const [findings, setFindings] = useState([]);

    useEffect(() => {
      let isStale = false;
      const show = (answer) => {
        if (isStale) return;
        const next = judge(answer);
        setVerdict(next);
        setFindings((answer && answer.findings) || []);
        if (next.isLocked) lockPostSaving(LOCK);
        else unlockPostSaving(LOCK);
      };
      const waiting = setTimeout(() => wp.apiFetch({ path: '/copydesk/v1/proofread', method: 'POST', data: { fields: fieldsOf(post) } }).then(show, () => show(undefined)), 500);
      return () => {
        isStale = true;
        clearTimeout(waiting);
        unlockPostSaving(LOCK);
      };
    }, [post.title, post.excerpt, post.content]);

    return el(
      wp.editor.PluginPrePublishPanel,
      { title: 'Copydesk', initialOpen: true },
      el('p', null, verdict.text),
      el('ul', null, findings.map((finding) => el('li', { key: `${finding.fieldIndex}:${finding.range[0]}:${finding.ruleId}` }, el('strong', null, finding.severity), ` ${finding.message}`))),
    );
  }

  wp.plugins.registerPlugin('copydesk', { render: Panel });
})();
