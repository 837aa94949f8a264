;; Opens the sample with eglot, waits for diagnostics, applies a fix and all safe ones, and writes down what it saw.
;; The documented configuration is loaded first.
(require 'json)
(require 'cl-lib)
(defvar result nil)

(defun note-down (name value) (push (cons name value) result))

(defun wait-for (what holds)
  (let ((deadline (+ (float-time) 30)))
    (while (not (funcall holds))
      (when (> (float-time) deadline) (error "waited in vain for %s" what))
      (accept-process-output nil 0.02))))

(defun server-diagnostics ()
  "What flymake was told, as texts."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun actions-at (from to &optional kind)
  (append (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                           (list :textDocument (eglot--TextDocumentIdentifier)
                                 :range (list :start (eglot--pos-to-lsp-position from) :end (eglot--pos-to-lsp-position to))
                                 :context (append (list :diagnostics []) (when kind (list :only (vector kind)))))
                           :timeout 20)
          nil))

(defun apply-action (action)
  (eglot--apply-workspace-edit (plist-get action :edit))
  ;; An idle timer sends edits; in batch there is no idling.
  (eglot--signal-textDocument/didChange))

(condition-case problem
    (progn
      (load (expand-file-name "copydesk.el") nil t)
      (find-file "sample.md")
      (text-mode)
      (run-hooks 'post-command-hook) ; where eglot-ensure connects; in batch there are no commands
      (wait-for "the server" (lambda () (ignore-errors (eglot-current-server))))
      (flymake-mode 1)
      (flymake-start)
      (wait-for "diagnostics" (lambda () (> (length (server-diagnostics)) 5)))
      (note-down 'messages (vconcat (server-diagnostics)))
      (goto-char (point-min))
      (search-forward "comittee")
      (let ((actions (actions-at (- (point) 3) (- (point) 3))))
        (note-down 'actions (vconcat (mapcar (lambda (one) (plist-get one :title)) actions)))
        (apply-action (car actions)))
      (note-down 'line (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
      (flymake-start)
      (wait-for "the finding to go" (lambda () (not (cl-some (lambda (text) (string-match-p "comittee" text)) (server-diagnostics)))))
      (apply-action (car (actions-at (point-min) (point-min) "source.fixAll.copydesk")))
      (note-down 'fixed (buffer-substring-no-properties (point-min) (point-max))))
  (error (note-down 'error (format "%S" problem))))

(with-temp-file "result.json" (insert (json-encode result)))
(ignore-errors (eglot-shutdown-all))
(kill-emacs 0)
