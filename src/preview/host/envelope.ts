/** The JSON messages between the add-in's frame and the host's page. */
export interface Envelope {
  /** 0 a call, 1 an answer or event. */
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  /** Of a call: 0 invoke, 1 register an event, 2 unregister one. */
  readonly _actionType?: number;
  readonly _serializerVersion?: number;
}

/** undefined where the text is not one of these messages: pages receive others, too. */
export function readEnvelope(text: unknown): Envelope | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const envelope = value as Partial<Envelope>;
  const complete =
    typeof envelope._actionName === "string" && typeof envelope._conversationId === "string";
  return complete ? (envelope as Envelope) : undefined;
}

export interface Answer {
  readonly data: unknown;
  /** 0 ok; −2 the host failed. */
  readonly errorCode?: number;
  /** 0 an answer, 1 an event. */
  readonly responseType?: 0 | 1;
}

export function answerTo(call: Envelope, origin: string, answer: Answer): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: call._actionName,
    _conversationId: call._conversationId,
    _correlationId: call._correlationId,
    _origin: origin,
    _data: answer.data,
    _errorCode: answer.errorCode ?? 0,
    _responseType: answer.responseType ?? 0,
    _serializerVersion: 1,
  });
}
