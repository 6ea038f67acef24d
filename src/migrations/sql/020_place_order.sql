-- Placing an order: one call, one transaction. The rules that need no lock (audience, sales window, limits of the request) are
-- decided before in domain/checkout.ts; here is what must be true at the moment of the claim.
--
-- Locks are taken in this order by everybody who writes here: the buyer's advisory lock, payments, orders, ticket types by id,
-- tickets. Orders of others are only ever taken with SKIP LOCKED.

-- Ends orders that the caller has locked, and gives their seats back.
CREATE FUNCTION end_dead_orders(p_orders uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF p_orders IS NULL THEN RETURN 0; END IF;
  PERFORM 1 FROM ticket_types y
  WHERE y.id IN (SELECT k.ticket_type_id FROM tickets k WHERE k.order_id = ANY (p_orders) AND k.status = 'pending')
  ORDER BY y.id FOR NO KEY UPDATE;
  UPDATE orders SET status = 'expired', ended_at = now(), updated_at = now() WHERE id = ANY (p_orders);
  UPDATE tickets SET status = 'cancelled', ended_at = now(), updated_at = now() WHERE order_id = ANY (p_orders) AND status = 'pending';
  INSERT INTO domain_events (id, name, subject, data)
  SELECT hub_uuid(), 'order.expired', o.id, jsonb_build_object('order', o.id, 'event', o.event_id) FROM orders o WHERE o.id = ANY (p_orders);
  RETURN array_length(p_orders, 1);
END $$;

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
  RETURN end_dead_orders(dead);
END $$;

-- The sweeper: the same for at most p_limit orders of any event, the longest dead first. Answers how many it ended.
CREATE FUNCTION sweep_dead_holds(p_limit integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE dead uuid[];
BEGIN
  SELECT array_agg(id) INTO dead FROM (
    SELECT o.id FROM orders o WHERE o.status = 'pending' AND o.expires_at <= now() ORDER BY o.expires_at LIMIT p_limit FOR UPDATE OF o SKIP LOCKED
  ) x;
  RETURN end_dead_orders(dead);
END $$;

-- What a buyer sees of an order right after placing it: the order, its tickets and its latest payment.
CREATE FUNCTION placed_order(p_order uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', o.id, 'number', o.number, 'total', o.total, 'currency', o.currency, 'event', o.event_id, 'expiresAt', o.expires_at,
    'status', CASE WHEN o.status = 'pending' AND o.expires_at <= now() THEN 'expired' ELSE o.status::text END,
    'tickets', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', k.id, 'code', k.code, 'status', k.status, 'ticketType', k.ticket_type_id, 'holder', k.holder_id, 'holderName', k.holder_name,
        'version', k.version, 'claim', k.claim_token) ORDER BY k.id), '[]') FROM tickets k WHERE k.order_id = o.id),
    'payment', (SELECT jsonb_build_object('id', y.id, 'gateway', y.gateway, 'status', y.status, 'url', y.url)
                FROM payments y WHERE y.order_id = o.id ORDER BY y.id DESC LIMIT 1))
  FROM orders o WHERE o.id = p_order
$$;

-- p: { order, number, buyer, buyerName, event, currency, holdSeconds, idempotencyKey, locale,
--      lines: [{ id, ticketType, title, quantity, unitPrice, tickets: [{ id, code, claim }] }],
--      payment: { id, gateway, mode } | null }
-- Answers { placed } (see placed_order), { placed, existing: true } for a repetition, or { refused, left?, limit? }.
CREATE FUNCTION place_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_buyer uuid := (p ->> 'buyer')::uuid;
  v_event uuid := (p ->> 'event')::uuid;
  v_order uuid := (p ->> 'order')::uuid;
  v_hold interval := make_interval(secs => (p ->> 'holdSeconds')::int);
  v_total numeric;
  v_quantity integer;
  v_free boolean;
  v_types uuid[];
  v_found uuid;
  v_exclusive boolean;
  v_club uuid;
  v_organiser uuid;
  v_holds boolean;
  v_short boolean;
  v_left integer;
  v_line record;
  v_status enum_tickets_status;
BEGIN
  SELECT array_agg((l ->> 'ticketType')::uuid ORDER BY (l ->> 'ticketType')::uuid), sum((l ->> 'quantity')::int * (l ->> 'unitPrice')::numeric),
         sum((l ->> 'quantity')::int)
  INTO v_types, v_total, v_quantity FROM jsonb_array_elements(p -> 'lines') l;
  v_free := v_total = 0;
  IF v_types IS NULL OR cardinality(v_types) <> (SELECT count(DISTINCT t) FROM unnest(v_types) t)
    OR EXISTS (SELECT 1 FROM jsonb_array_elements(p -> 'lines') l WHERE (l ->> 'quantity')::int < 1 OR jsonb_array_length(l -> 'tickets') <> (l ->> 'quantity')::int)
    OR (NOT v_free AND jsonb_typeof(p -> 'payment') IS DISTINCT FROM 'object') THEN
    RAISE EXCEPTION 'place_order: not a basket' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- Sold out is answered without waiting in the queue of buyers, unless a dead hold could be freed or the buyer has something here.
  SELECT t.capacity - t.taken INTO v_left
  FROM jsonb_array_elements(p -> 'lines') l JOIN ticket_types t ON t.id = (l ->> 'ticketType')::uuid
  WHERE t.taken + (l ->> 'quantity')::int > t.capacity ORDER BY 1 LIMIT 1;
  v_short := FOUND;
  IF v_short
    AND NOT EXISTS (SELECT 1 FROM orders WHERE status = 'pending' AND expires_at <= now() AND event_id = v_event)
    AND NOT EXISTS (SELECT 1 FROM orders WHERE status = 'pending' AND buyer_id = v_buyer AND event_id = v_event)
    AND NOT EXISTS (SELECT 1 FROM orders WHERE buyer_id = v_buyer AND idempotency_key = p ->> 'idempotencyKey')
    AND NOT EXISTS (SELECT 1 FROM tickets WHERE ticket_type_id = ANY (v_types) AND buyer_id = v_buyer AND status IN ('pending', 'paid', 'attended', 'absent'))
  THEN
    RETURN jsonb_build_object('refused', CASE WHEN v_left > 0 THEN 'not_enough_seats' ELSE 'sold_out' END, 'left', greatest(v_left, 0));
  END IF;

  -- One order of a person for an event at a time: double clicks and two tabs wait here.
  PERFORM pg_advisory_xact_lock(hashtextextended(v_buyer::text || v_event::text, 0));

  SELECT id INTO v_found FROM orders WHERE buyer_id = v_buyer AND idempotency_key = p ->> 'idempotencyKey';
  IF FOUND THEN RETURN jsonb_build_object('placed', placed_order(v_found), 'existing', true); END IF;

  -- The same basket is still waiting to be paid: that order goes on.
  SELECT o.id INTO v_found FROM orders o
  WHERE o.buyer_id = v_buyer AND o.event_id = v_event AND o.status = 'pending' AND o.expires_at > now()
    AND (SELECT jsonb_object_agg(ol.ticket_type_id, ol.quantity::int) FROM order_lines ol WHERE ol.order_id = o.id)
      = (SELECT jsonb_object_agg((l ->> 'ticketType')::uuid, (l ->> 'quantity')::int) FROM jsonb_array_elements(p -> 'lines') l)
  LIMIT 1;
  IF FOUND THEN RETURN jsonb_build_object('placed', placed_order(v_found), 'existing', true); END IF;

  SELECT coalesce(e.one_ticket_per_person, false), e.club_id, e.organiser_id INTO v_exclusive, v_club, v_organiser
  FROM events e WHERE e.id = v_event AND e.status = 'published' AND e.ends_at > now() FOR KEY SHARE;
  IF NOT FOUND OR EXISTS (SELECT 1 FROM unnest(v_types) t WHERE NOT EXISTS (SELECT 1 FROM ticket_types y WHERE y.id = t AND y.event_id = v_event)) THEN
    RETURN jsonb_build_object('refused', 'event_not_on_sale');
  END IF;

  -- Dead holds, of others when the seats are short and always the buyer's own, are freed in this very request. That touches
  -- other ticket types of the event too, so then all of them are locked, in the one order.
  IF v_short OR EXISTS (SELECT 1 FROM orders WHERE buyer_id = v_buyer AND event_id = v_event AND status = 'pending' AND expires_at <= now()) THEN
    PERFORM 1 FROM ticket_types WHERE event_id = v_event ORDER BY id FOR NO KEY UPDATE;
    PERFORM expire_dead_holds(ARRAY(SELECT id FROM ticket_types WHERE event_id = v_event));
  ELSE
    PERFORM 1 FROM ticket_types WHERE id = ANY (v_types) ORDER BY id FOR NO KEY UPDATE;
    PERFORM 1 FROM jsonb_array_elements(p -> 'lines') l JOIN ticket_types t ON t.id = (l ->> 'ticketType')::uuid
    WHERE t.taken + (l ->> 'quantity')::int > t.capacity;
    IF FOUND THEN PERFORM expire_dead_holds(v_types); END IF;
  END IF;

  FOR v_line IN
    SELECT t.id, t.capacity, t.taken, t.price, t.currency, t.per_person_limit AS per_person, (l ->> 'quantity')::int AS wanted,
      (l ->> 'unitPrice')::numeric AS quoted,
      (SELECT count(*) FROM tickets k WHERE k.ticket_type_id = t.id AND k.buyer_id = v_buyer AND k.status IN ('pending', 'paid', 'attended', 'absent')) AS own
    FROM jsonb_array_elements(p -> 'lines') l JOIN ticket_types t ON t.id = (l ->> 'ticketType')::uuid ORDER BY t.id
  LOOP
    IF v_line.price <> v_line.quoted OR v_line.currency <> p ->> 'currency' THEN RETURN jsonb_build_object('refused', 'price_changed'); END IF;
    IF v_line.own + v_line.wanted > v_line.per_person THEN
      RETURN jsonb_build_object('refused', CASE WHEN v_line.own > 0 AND v_line.per_person = 1 THEN 'already_have_ticket' ELSE 'per_person_limit' END,
                                'limit', v_line.per_person);
    END IF;
    IF v_line.taken + v_line.wanted > v_line.capacity THEN
      RETURN jsonb_build_object('refused', CASE WHEN v_line.capacity > v_line.taken THEN 'not_enough_seats' ELSE 'sold_out' END,
                                'left', greatest(v_line.capacity - v_line.taken, 0));
    END IF;
  END LOOP;

  v_holds := EXISTS (SELECT 1 FROM tickets WHERE event_id = v_event AND holder_id = v_buyer AND status IN ('pending', 'paid', 'attended', 'absent'));
  v_status := CASE WHEN v_free THEN 'paid' ELSE 'pending' END;

  INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, expires_at, paid_at, idempotency_key, locale, quantity)
  VALUES (v_order, p ->> 'number', v_buyer, v_event, (CASE WHEN v_free THEN 'paid' ELSE 'pending' END)::enum_orders_status, v_total, v_total, p ->> 'currency',
          CASE WHEN v_free THEN NULL ELSE now() + v_hold END, CASE WHEN v_free THEN now() END, p ->> 'idempotencyKey', p ->> 'locale', v_quantity);

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
         CASE WHEN v_free THEN now() END, CASE WHEN li = 1 AND ki = 1 AND NOT v_holds THEN NULL ELSE k ->> 'claim' END, 1, v_club, v_organiser
  FROM jsonb_array_elements(p -> 'lines') WITH ORDINALITY AS ls(l, li), jsonb_array_elements(l -> 'tickets') WITH ORDINALITY AS ks(k, ki);

  IF NOT v_free THEN
    INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved, expires_at, started_at, next_poll_at, poll_count)
    VALUES ((p -> 'payment' ->> 'id')::uuid, v_order, v_buyer, p -> 'payment' ->> 'gateway', p -> 'payment' ->> 'mode', 'created', v_total, p ->> 'currency',
            0, 0, 0, now() + v_hold, now(), now() + interval '30 seconds', 0);
  END IF;

  INSERT INTO domain_events (id, name, subject, data, actor)
  SELECT hub_uuid(), fact, v_order, jsonb_build_object('order', v_order, 'event', v_event), v_buyer
  FROM unnest(CASE WHEN v_free THEN ARRAY['order.placed', 'order.paid'] ELSE ARRAY['order.placed'] END) fact;
  IF v_free THEN
    INSERT INTO domain_events (id, name, subject, data, actor)
    SELECT hub_uuid(), 'ticket.issued', t.id, jsonb_build_object('ticket', t.id, 'event', v_event, 'holder', t.holder_id, 'order', v_order), v_buyer
    FROM tickets t WHERE t.order_id = v_order;
  END IF;
  RETURN jsonb_build_object('placed', placed_order(v_order));
END $$;
