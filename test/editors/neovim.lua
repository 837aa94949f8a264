-- Opens the sample, waits for diagnostics, applies one fix, then all safe ones, and writes down what it saw.
-- Must be run with the documented configuration as COPYDESK_CONFIG.
local result = {}

local function record(name, value)
  result[name] = value
end

local function wait_for(what, holds)
  if not vim.wait(30000, holds, 20) then
    record('failed', what)
    error('waited in vain for ' .. what)
  end
end

local function found(code)
  return vim.tbl_filter(function(one) return one.code == code or (one.user_data or {}).lsp and one.user_data.lsp.code == code end, vim.diagnostic.get(0))
end

local function run()
  dofile('copydesk.lua')
  vim.cmd('filetype on')
  vim.cmd('edit sample.md')
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  record('codes', vim.tbl_map(function(one) return ((one.user_data or {}).lsp or {}).code or one.code end, vim.diagnostic.get(0)))
  record('encoding', vim.lsp.get_active_clients()[1].offset_encoding)

  local spelling = found('spelling')[1]
  vim.api.nvim_win_set_cursor(0, { spelling.lnum + 1, spelling.col + 1 })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)
  local actions = select(2, next(answer)).result
  record('actions', vim.tbl_map(function(one) return one.title end, actions))
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  record('line', vim.api.nvim_get_current_line())
  wait_for('one finding less', function() return #found('spelling') < #vim.tbl_filter(function(one) return one == 'spelling' end, result.codes) end)

  vim.cmd('edit!')
  vim.cmd('CopydeskFixAll')
  record('fixed', table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n')

  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', { textDocument = params.textDocument, position = { line = spelling.lnum, character = spelling.col + 1 } }, 10000)
  record('hover', select(2, next(hover)).result.contents.value)
end

local ok, message = pcall(run)
if not ok then record('error', tostring(message)) end
local file = io.open('result.json', 'w')
file:write(vim.json.encode(result))
file:close()
vim.cmd('qa!')
