-- What an author does in Neovim, with the set-up of the README: open, see, repair, format, complete.
local out = {}
vim.cmd('edit meetings/a.yaml')
vim.bo.filetype = 'yaml'
local cmd = { os.getenv('OPSG_NODE'), os.getenv('OPSG_BIN'), 'lsp' }
local id = vim.lsp.start_client({ name = 'opsg', cmd = cmd, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)

local function wait(what, is_so)
  if not vim.wait(20000, is_so, 20) then out[what .. ' timed out'] = true end
end
local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(0) }
  return vim.lsp.buf_request_sync(0, method, params, 20000)[id].result
end

wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
out.found = vim.tbl_map(function(one) return { code = one.code, line = one.lnum + 1 } end, vim.diagnostic.get(0))
local last = vim.api.nvim_buf_line_count(0)
local range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } }
local context = { diagnostics = {}, only = { 'source.fixAll' } }
local action = ask('textDocument/codeAction', { range = range, context = context })[1]
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
wait('repair', function() return #vim.diagnostic.get(0) == 0 end)
if vim.lsp.buf.formatting_sync then vim.lsp.buf.formatting_sync(nil, 20000) else vim.lsp.buf.format() end
out.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
local line = vim.fn.search('classification')
vim.api.nvim_buf_set_lines(0, line - 1, line, false, { 'classification: ' })
local completed = ask('textDocument/completion', { position = { line = line - 1, character = 16 } })
out.labels = vim.tbl_map(function(one) return one.label end, completed.items or completed)
io.stdout:write(vim.fn.json_encode(out))
vim.lsp.stop_client(id)
vim.wait(5000, function() return vim.lsp.client_is_stopped(id) end, 20)
vim.cmd('qa!')
