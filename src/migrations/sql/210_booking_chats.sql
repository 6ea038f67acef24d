-- Chats of Telegram that are told of one booking: for guests without an account. Whoever holds the booking's page links them.
CREATE TABLE booking_chats (
  booking_id uuid NOT NULL REFERENCES bookings(id) ON DELETE CASCADE,
  chat text NOT NULL CONSTRAINT booking_chats_is_number CHECK (chat ~ '^[0-9]{1,19}$'),
  linked_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT booking_chats_once PRIMARY KEY (booking_id, chat)
);
CREATE INDEX booking_chats_of_chat ON booking_chats (chat);
