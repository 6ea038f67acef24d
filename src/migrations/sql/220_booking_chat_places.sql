-- At most five chats are told of one booking: each takes one of five places.
ALTER TABLE booking_chats ADD COLUMN place smallint;
DELETE FROM booking_chats c USING (
  SELECT booking_id, chat, row_number() OVER (PARTITION BY booking_id ORDER BY linked_at, chat) AS place FROM booking_chats
) n WHERE n.booking_id = c.booking_id AND n.chat = c.chat AND n.place > 5;
UPDATE booking_chats c SET place = n.place FROM (
  SELECT booking_id, chat, row_number() OVER (PARTITION BY booking_id ORDER BY linked_at, chat) AS place FROM booking_chats
) n WHERE n.booking_id = c.booking_id AND n.chat = c.chat;
ALTER TABLE booking_chats
  ALTER COLUMN place SET NOT NULL,
  ADD CONSTRAINT booking_chats_five_places CHECK (place BETWEEN 1 AND 5),
  ADD CONSTRAINT booking_chats_place_once UNIQUE (booking_id, place);
