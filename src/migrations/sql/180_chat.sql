-- Conversations with the chat. Read and written by src/db/chat only; never by Payload.

CREATE TABLE chat_conversations (
  id uuid PRIMARY KEY,
  -- NULL: an anonymous one, known by its signed id only.
  user_id uuid REFERENCES users(id) ON DELETE CASCADE,
  title text NOT NULL CONSTRAINT chat_conversations_title_short CHECK (length(title) <= 80),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX chat_conversations_of_person ON chat_conversations (user_id, updated_at DESC);
CREATE INDEX chat_conversations_by_age ON chat_conversations (updated_at);

CREATE TABLE chat_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES chat_conversations(id) ON DELETE CASCADE,
  author text NOT NULL CONSTRAINT chat_messages_author CHECK (author IN ('person', 'hub')),
  body text NOT NULL CONSTRAINT chat_messages_body_short CHECK (length(body) <= 8000),
  links jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX chat_messages_of_conversation ON chat_messages (conversation_id, id);
