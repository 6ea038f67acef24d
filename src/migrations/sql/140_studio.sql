-- Bookings that guests pay for.
ALTER TABLE orders ADD CONSTRAINT orders_have_payer CHECK (buyer_id IS NOT NULL OR booking_id IS NOT NULL);
ALTER TABLE bookings ADD CONSTRAINT bookings_total_whole CHECK (total IS NULL OR (total >= 0 AND total = trunc(total) AND currency IS NOT NULL));
ALTER TABLE studio_bookings ADD CONSTRAINT studio_bookings_due_within_total CHECK (total >= 0 AND due_now BETWEEN 0 AND total);
-- Two presses of the button are one booking.
CREATE UNIQUE INDEX studio_bookings_idempotency ON studio_bookings (idempotency_key) WHERE idempotency_key IS NOT NULL;
-- One order of a booking waits for money at a time.
CREATE UNIQUE INDEX orders_one_open_of_booking ON orders (booking_id) WHERE status = 'pending' AND booking_id IS NOT NULL;
CREATE INDEX bookings_studio_ahead ON bookings (starts_at) WHERE kind = 'studio' AND status = 'confirmed';
