-- Guarantees and indexes of payments and refunds.

-- One open attempt of an order at a gateway (a double click cannot make two), one payment that its tickets stand for.
CREATE UNIQUE INDEX payments_one_open_per_gateway ON payments (order_id, gateway) WHERE status IN ('created', 'pending', 'authorized');
CREATE UNIQUE INDEX payments_one_fulfilled ON payments (order_id) WHERE fulfilled;
ALTER TABLE payments ADD CONSTRAINT payments_refunded_within_captured CHECK (refunded <= captured);
-- What the reconciler looks for: money without tickets.
CREATE INDEX payments_unfulfilled ON payments (settled_at) WHERE captured > 0 AND fulfilled IS NOT TRUE;

CREATE TRIGGER keep_refund_reserved BEFORE UPDATE ON payments
  FOR EACH ROW WHEN (NEW.refund_reserved IS DISTINCT FROM OLD.refund_reserved) EXECUTE FUNCTION keep_machine_columns('refund_reserved');
CREATE FUNCTION new_payment_reserves_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.refund_reserved := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER new_payment_reserves_nothing BEFORE INSERT ON payments FOR EACH ROW EXECUTE FUNCTION new_payment_reserves_nothing();

ALTER TABLE refunds ADD CONSTRAINT refunds_amount_whole CHECK (amount > 0 AND amount = trunc(amount));
CREATE FUNCTION keep_refund_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a refund keeps its payment, amount, currency and key' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'keep_refund_terms';
END $$;
CREATE TRIGGER keep_refund_terms BEFORE UPDATE ON refunds FOR EACH ROW
  WHEN ((NEW.payment_id, NEW.order_id, NEW.amount, NEW.currency, NEW.key) IS DISTINCT FROM (OLD.payment_id, OLD.order_id, OLD.amount, OLD.currency, OLD.key))
  EXECUTE FUNCTION keep_refund_terms();
CREATE INDEX refunds_to_send ON refunds (coalesce(next_try_at, created_at)) WHERE status = 'pending';
CREATE INDEX refunds_by_gateway_id ON refunds (gateway_id) WHERE gateway_id IS NOT NULL;

-- The link by which a guest takes the ticket that was bought for him.
CREATE UNIQUE INDEX tickets_claim_token ON tickets (claim_token) WHERE claim_token IS NOT NULL;
CREATE INDEX tickets_of_buyer ON tickets (buyer_id, id DESC);
CREATE INDEX tickets_of_holder ON tickets (holder_id, id DESC);
