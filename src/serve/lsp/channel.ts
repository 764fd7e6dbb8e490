import {
  Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  type ProtocolNotificationType,
} from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ByteStreams } from '../../host/world.ts';

/** The reader takes one message apart in each turn of the event loop: after more turns without one, none is left. */
const QUIET = 10;

/** The connection with an editor, and what it still owes it. */
export interface Channel {
  readonly connection: ProtocolConnection;
  /** Says something that needs no answer, if the editor still hears it. */
  readonly tell: <P extends object>(type: ProtocolNotificationType<P, void>, params: P) => void;
  /** Waits until every question that has come has its answer. */
  readonly answered: () => Promise<void>;
}

export function channelOver({ input, output }: ByteStreams): Channel {
  const [reader, writer] = [new StreamMessageReader(input), new StreamMessageWriter(output)];
  reader.partialMessageTimeout = 0; // its timer never ends where an editor is gone in the middle of a message
  let [open, come] = [0, 0];
  const counting: MessageReader = {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (take) =>
      reader.listen((message) => {
        come++;
        if (Message.isRequest(message)) open++;
        take(message);
      }),
    dispose: () => reader.dispose(),
  };
  const settling: MessageWriter = {
    onError: writer.onError,
    onClose: writer.onClose,
    write: async (message) => {
      await writer.write(message);
      if (Message.isResponse(message)) open--;
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
  const connection = createProtocolConnection(counting, settling);
  return {
    connection,
    tell: async (type, params) => {
      try {
        await connection.sendNotification(type.method, params);
      } catch {
        // The connection is closed.
      }
    },
    answered: async () => {
      for (let before = -1; before !== come || open > 0; ) {
        before = come;
        for (let turn = 0; turn < QUIET; turn++) await new Promise(setImmediate);
      }
    },
  };
}
