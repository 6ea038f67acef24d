-- Placing an order: one call, one transaction. The rules that need no lock (audience, sales window, limits of the request) are
-- decided before in domain/checkout.ts; here is what must be true at the moment of the claim.

-- Frees the seats of orders whose deadline has passed, for the given ticket types. Orders that another transaction is settling
-- right now are left alone (SKIP LOCKED).
CREATE FUNCTION expire_dead_holds(p_types uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE dead uuid[];
BEGIN
  SELECT array_agg(id) INTO dead FROM (
    SELECT o.id FROM orders o
    WHERE o.status = 'pending' AND o.expires_at <= now()
      AND EXISTS (SELECT 1 FROM tickets t WHERE t.order_id = o.id AND t.ticket_type_id = ANY (p_types) AND t.status = 'pending')
    FOR UPDATE OF o SKIP LOCKED
  ) x;
  IF dead IS NULL THEN RETURN 0; END IF;
  UPDATE orders SET status = 'expired', ended_at = now(), updated_at = now() WHERE id = ANY (dead);
  UPDATE tickets SET status = 'cancelled', ended_at = now(), updated_at = now() WHERE order_id = ANY (dead) AND status = 'pending';
  INSERT INTO domain_events (id, name, subject, data)
  SELECT hub_uuid(), 'order.expired', o.id, jsonb_build_object('order', o.id, 'event', o.event_id) FROM orders o WHERE o.id = ANY (dead);
  RETURN array_length(dead, 1);
END $$;

-- p: { order, number, buyer, buyerName, event, currency, total, holdSeconds, idempotencyKey, locale,
--      lines: [{ id, ticketType, title, quantity, unitPrice, tickets: [{ id, code, claim }] }],
--      payment: { id, gateway, mode } | null }
-- Answers { order } when placed, { order, existing: true } for a repetition, or { refused, left?, limit? }.
CREATE FUNCTION place_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_buyer uuid := (p ->> 'buyer')::uuid;
  v_event uuid := (p ->> 'event')::uuid;
  v_order uuid := (p ->> 'order')::uuid;
  v_total numeric := (p ->> 'total')::numeric;
  v_free boolean := (p ->> 'total')::numeric = 0;
  v_types uuid[];
  v_found uuid;
  v_exclusive boolean;
  v_club uuid;
  v_organiser uuid;
  v_holds boolean;
  v_short record;
  v_status enum_tickets_status;
BEGIN
  SELECT array_agg((l ->> 'ticketType')::uuid ORDER BY l ->> 'ticketType') INTO v_types FROM jsonb_array_elements(p -> 'lines') l;

  -- Sold out is answered without waiting in the queue of buyers, unless a dead hold could be freed.
  SELECT t.id, t.capacity - t.taken AS seats INTO v_short
  FROM jsonb_array_elements(p -> 'lines') l JOIN ticket_types t ON t.id = (l ->> 'ticketType')::uuid
  WHERE t.taken + (l ->> 'quantity')::int > t.capacity LIMIT 1;
  IF FOUND AND NOT EXISTS (
    SELECT 1 FROM tickets k JOIN orders o ON o.id = k.order_id
    WHERE k.ticket_type_id = ANY (v_types) AND k.status = 'pending' AND (o.expires_at <= now() OR o.buyer_id = v_buyer)
  ) AND NOT EXISTS (SELECT 1 FROM orders WHERE buyer_id = v_buyer AND idempotency_key = p ->> 'idempotencyKey') THEN
    RETURN jsonb_build_object('refused', CASE WHEN v_short.seats > 0 THEN 'not_enough_seats' ELSE 'sold_out' END, 'left', v_short.seats);
  END IF;

  -- One order of a person for an event at a time: double clicks and two tabs wait here.
  PERFORM pg_advisory_xact_lock(hashtextextended(v_buyer::text || coalesce(v_event::text, ''), 0));

  SELECT id INTO v_found FROM orders WHERE buyer_id = v_buyer AND idempotency_key = p ->> 'idempotencyKey';
  IF FOUND THEN RETURN jsonb_build_object('order', v_found, 'existing', true); END IF;

  -- The same basket is still waiting to be paid: that order goes on.
  SELECT o.id INTO v_found FROM orders o
  WHERE o.buyer_id = v_buyer AND o.event_id = v_event AND o.status = 'pending' AND o.expires_at > now()
    AND (SELECT jsonb_object_agg(ol.ticket_type_id, ol.quantity::int) FROM order_lines ol WHERE ol.order_id = o.id)
      = (SELECT jsonb_object_agg(l ->> 'ticketType', (l ->> 'quantity')::int) FROM jsonb_array_elements(p -> 'lines') l)
  LIMIT 1;
  IF FOUND THEN RETURN jsonb_build_object('order', v_found, 'existing', true); END IF;

  SELECT coalesce(e.one_ticket_per_person, false), e.club_id, e.organiser_id INTO v_exclusive, v_club, v_organiser
  FROM events e WHERE e.id = v_event AND e.status = 'published' AND e.ends_at > now() FOR KEY SHARE;
  IF NOT FOUND THEN RETURN jsonb_build_object('refused', 'event_not_on_sale'); END IF;

  PERFORM 1 FROM ticket_types WHERE id = ANY (v_types) ORDER BY id FOR NO KEY UPDATE;

  SELECT t.id INTO v_short FROM jsonb_array_elements(p -> 'lines') l JOIN ticket_types t ON t.id = (l ->> 'ticketType')::uuid
  WHERE t.taken + (l ->> 'quantity')::int > t.capacity LIMIT 1;
  IF FOUND THEN PERFORM expire_dead_holds(v_types); END IF;

  FOR v_short IN
    SELECT t.id, t.capacity, t.taken, t.price, t.per_person_limit AS per_person, (l ->> 'quantity')::int AS wanted,
      (l ->> 'unitPrice')::numeric AS quoted,
      (SELECT count(*) FROM tickets k WHERE k.ticket_type_id = t.id AND k.buyer_id = v_buyer AND k.status IN ('pending', 'paid', 'attended', 'absent')) AS own
    FROM jsonb_array_elements(p -> 'lines') l JOIN ticket_types t ON t.id = (l ->> 'ticketType')::uuid
  LOOP
    IF v_short.price <> v_short.quoted THEN RETURN jsonb_build_object('refused', 'price_changed'); END IF;
    IF v_short.own + v_short.wanted > v_short.per_person THEN
      RETURN jsonb_build_object('refused', CASE WHEN v_short.own > 0 AND v_short.per_person = 1 THEN 'already_have_ticket' ELSE 'per_person_limit' END,
                                'limit', v_short.per_person);
    END IF;
    IF v_short.taken + v_short.wanted > v_short.capacity THEN
      RETURN jsonb_build_object('refused', CASE WHEN v_short.capacity > v_short.taken THEN 'not_enough_seats' ELSE 'sold_out' END,
                                'left', v_short.capacity - v_short.taken);
    END IF;
  END LOOP;

  v_holds := EXISTS (SELECT 1 FROM tickets WHERE event_id = v_event AND holder_id = v_buyer AND status IN ('pending', 'paid', 'attended', 'absent'));
  v_status := CASE WHEN v_free THEN 'paid' ELSE 'pending' END;

  INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, expires_at, paid_at, idempotency_key, locale, quantity)
  VALUES (v_order, p ->> 'number', v_buyer, v_event, (CASE WHEN v_free THEN 'paid' ELSE 'pending' END)::enum_orders_status, v_total, v_total, p ->> 'currency',
          CASE WHEN v_free THEN NULL ELSE now() + make_interval(secs => (p ->> 'holdSeconds')::int) END,
          CASE WHEN v_free THEN now() END, p ->> 'idempotencyKey', p ->> 'locale',
          (SELECT sum((l ->> 'quantity')::int) FROM jsonb_array_elements(p -> 'lines') l));

  INSERT INTO order_lines (id, order_id, buyer_id, kind, ticket_type_id, title, quantity, unit_price, discount, total)
  SELECT (l ->> 'id')::uuid, v_order, v_buyer, 'ticket', (l ->> 'ticketType')::uuid, l ->> 'title', (l ->> 'quantity')::int,
         (l ->> 'unitPrice')::numeric, 0, (l ->> 'quantity')::int * (l ->> 'unitPrice')::numeric
  FROM jsonb_array_elements(p -> 'lines') l;

  -- The buyer holds the first ticket, unless he already holds one for this event; the others are claimed by link.
  INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, currency, exclusive,
                       purchased_at, claim_token, version, club_id, organiser_id)
  SELECT (k ->> 'id')::uuid, v_event, (l ->> 'ticketType')::uuid, v_order, v_buyer,
         CASE WHEN li = 1 AND ki = 1 AND NOT v_holds THEN v_buyer END,
         CASE WHEN li = 1 AND ki = 1 AND NOT v_holds THEN p ->> 'buyerName' END,
         v_status, k ->> 'code', (l ->> 'unitPrice')::numeric, p ->> 'currency', v_exclusive,
         CASE WHEN v_free THEN now() END, k ->> 'claim', 1, v_club, v_organiser
  FROM jsonb_array_elements(p -> 'lines') WITH ORDINALITY AS ls(l, li), jsonb_array_elements(l -> 'tickets') WITH ORDINALITY AS ks(k, ki);

  IF NOT v_free THEN
    INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved, expires_at, next_poll_at, poll_count)
    VALUES ((p -> 'payment' ->> 'id')::uuid, v_order, v_buyer, p -> 'payment' ->> 'gateway', p -> 'payment' ->> 'mode', 'created', v_total, p ->> 'currency',
            0, 0, 0, now() + make_interval(secs => (p ->> 'holdSeconds')::int), now() + interval '30 seconds', 0);
  END IF;

  INSERT INTO domain_events (id, name, subject, data, actor)
  VALUES (hub_uuid(), 'order.placed', v_order, jsonb_build_object('order', v_order, 'event', v_event), v_buyer);
  IF v_free THEN
    INSERT INTO domain_events (id, name, subject, data, actor)
    VALUES (hub_uuid(), 'order.paid', v_order, jsonb_build_object('order', v_order, 'event', v_event), v_buyer);
    INSERT INTO domain_events (id, name, subject, data, actor)
    SELECT hub_uuid(), 'ticket.issued', t.id, jsonb_build_object('ticket', t.id, 'event', v_event, 'holder', t.holder_id, 'order', v_order), v_buyer
    FROM tickets t WHERE t.order_id = v_order;
  END IF;
  RETURN jsonb_build_object('order', v_order);
END $$;
