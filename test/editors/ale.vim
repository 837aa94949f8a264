" Opens the sample with ALE, waits for its findings, applies a fix, and writes down what it saw.
set nocompatible hidden
let g:ale_echo_cursor = 0
let g:ale_virtualtext_cursor = 0
let s:result = {}

function! s:WaitFor(what, holds) abort
  let l:tries = 1500
  while !a:holds()
    let l:tries -= 1
    if l:tries == 0
      throw 'waited in vain for ' . a:what
    endif
    sleep 20m
  endwhile
endfunction

function! s:Found() abort
  return ale#engine#GetLoclist(bufnr(''))
endfunction

function! s:Run() abort
  source copydesk.vim
  filetype plugin on
  edit sample.md
  setlocal filetype=markdown
  let b:ale_linters = ['copydesk']
  ALELint
  call s:WaitFor('findings', {-> !empty(s:Found())})
  let s:result.codes = map(copy(s:Found()), 'get(v:val, "code", "")')
  let s:result.places = map(copy(s:Found()), '[v:val.lnum, v:val.col]')
  call search('comittee')
  let l:before = len(s:Found())
  call setline('.', substitute(getline('.'), 'comittee', 'committee', ''))
  ALELint
  call s:WaitFor('a finding less', {-> len(s:Found()) == l:before - 1})
  let s:result.after = map(copy(s:Found()), 'get(v:val, "code", "")')
endfunction

try
  call s:Run()
catch
  let s:result.error = v:exception . ' at ' . v:throwpoint
endtry
call writefile([json_encode(s:result)], 'result.json')
qall!
