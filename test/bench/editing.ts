const FOLDER = 'file:///nowhere/meetings';

/** A record of about 300 lines. */
export function longRecord(): string {
  const items = Array.from({ length: 30 }, (_, i) => {
    const n = i + 1;
    return `  - number: ${n}
    title: Subject ${n}
    points:
      - The group discussed subject ${n} at length and was content with it.
      - text: The supplier asked for ${n} more pounds and the Operator refused.
        classification: Amber
      - action: The group asked the Operator for plan ${n} of the deliveries.
        owner: Operator
        due: 2099-01-01
        id: "1.${n}"
`;
  });
  return `group: OPSG\nmeeting: 1\ndate: 2020-01-07\nclassification: White\n\nitems:\n${items.join('')}`;
}

/** All that an editor says which opens a record, types into it so many times, and ends. */
export function editing(edits: number): string {
  const text = longRecord();
  const uri = `${FOLDER}/a.yaml`;
  const before = text.slice(0, text.indexOf('at length'));
  const line = before.split('\n').length - 1;
  const character = before.length - before.lastIndexOf('\n') - 1;
  const range = { start: { line, character }, end: { line, character } };
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: FOLDER, capabilities: {} } },
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 0, text } },
    },
    ...Array.from({ length: edits }, (_, i) => ({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: i + 1 }, contentChanges: [{ range, text: 'x' }] },
    })),
    { id: 2, method: 'shutdown' },
    { method: 'exit' },
  ];
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((content) => `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
    .join('');
}
