-- What the hub recommends to whom: scores per person, made anew by the worker; what is shown is checked once more at reading.

CREATE TABLE recommendations (
  user_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  event_id uuid NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  score double precision NOT NULL CONSTRAINT recommendations_score_positive CHECK (score > 0),
  -- What weighed most: like events attended, a club subscribed to, people who attend the same.
  reason text NOT NULL CONSTRAINT recommendations_reason_known CHECK (reason IN ('attended', 'subscribed', 'similar_people')),
  PRIMARY KEY (user_id, event_id)
);
CREATE INDEX recommendations_best ON recommendations (user_id, score DESC, event_id);
CREATE INDEX recommendations_event ON recommendations (event_id);

-- How much a visit still says about a person: half after 90 days.
CREATE FUNCTION visit_weight(at timestamptz) RETURNS double precision LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT power(0.5, greatest(extract(epoch FROM now() - at)::float8, 0) / (90 * 86400))
$$;

-- Makes the scores of some people anew, in one statement for however many; returns how many rows they have now.
--   attended: cosine of the person's taste (genres, tags and clubs of the last 40 visits, recent ones weigh more, rare ones say more)
--             and of the event
--   subscribed: the event's club is followed, or the person is a member
--   similar_people: places held by the 40 people whose visits are most alike, weighed by the square of the likeness
-- Parts are relative to the person's own best, so that none drowns the others; their weights, and that of the places taken, are
-- those that found most held-out visits (npm run recommend:evaluate).
CREATE FUNCTION refresh_recommendations(people uuid[]) RETURNS integer LANGUAGE plpgsql SET jit = off SET work_mem = '64MB' AS $$
DECLARE made integer;
BEGIN
  DELETE FROM recommendations WHERE user_id = ANY (people);
  WITH candidates AS MATERIALIZED (
    SELECT c.event_id, c.club_id, c.type, c.genre_ids || c.tag_ids || array_remove(ARRAY[c.club_id], NULL) AS terms,
      (SELECT coalesce(sum(t.taken), 0) FROM ticket_types t WHERE t.event_id = c.event_id AND t.visibility = 'public') AS taken
    FROM event_cards c WHERE c.status = 'published' AND c.starts_at > now() ORDER BY c.starts_at, c.event_id LIMIT 500
  ), past AS MATERIALIZED (
    SELECT c.event_id, c.genre_ids || c.tag_ids || array_remove(ARRAY[c.club_id], NULL) AS terms
    FROM event_cards c WHERE c.starts_at > now() - interval '18 months' AND c.starts_at <= now()
  ), rarity AS MATERIALIZED (
    SELECT term, ln(1 + (SELECT count(*) FROM past)::float8 / count(*)) AS weight FROM past, unnest(terms) term GROUP BY term
  ), visits AS MATERIALIZED (
    SELECT v.user_id, v.event_id, v.weight FROM unnest(people) p(id), LATERAL (
      SELECT a.user_id, a.event_id, visit_weight(a.checked_in_at) AS weight FROM attendances a
      WHERE a.user_id = p.id AND a.checked_in_at > now() - interval '18 months' ORDER BY a.checked_in_at DESC LIMIT 40
    ) v
  ), taste AS MATERIALIZED (
    SELECT v.user_id, t.term, sum(v.weight / sqrt(cardinality(past.terms))) * r.weight AS weight
    FROM visits v JOIN past ON past.event_id = v.event_id, unnest(past.terms) t(term) JOIN rarity r ON r.term = t.term
    GROUP BY v.user_id, t.term, r.weight
  ), features AS MATERIALIZED (
    SELECT c.event_id, t.term, r.weight / sqrt(sum(r.weight ^ 2) OVER (PARTITION BY c.event_id)) AS weight
    FROM candidates c, unnest(c.terms) t(term) JOIN rarity r ON r.term = t.term
  ), attended AS (
    SELECT s.user_id, f.event_id, sum(s.weight * f.weight) AS score FROM taste s JOIN features f ON f.term = s.term GROUP BY s.user_id, f.event_id
  ), followed AS MATERIALIZED (
    SELECT user_id, club_id, 1.0::float8 AS score FROM club_subscriptions WHERE user_id = ANY (people)
    UNION SELECT user_id, club_id, 1.0 FROM club_memberships WHERE user_id = ANY (people) AND status = 'active'
  ), subscribed AS (
    SELECT f.user_id, c.event_id, max(f.score) AS score FROM followed f JOIN candidates c ON c.club_id = f.club_id GROUP BY f.user_id, c.event_id
  ), places AS MATERIALIZED (
    SELECT DISTINCT t.event_id, t.holder_id FROM tickets t JOIN candidates c ON c.event_id = t.event_id
    WHERE t.holder_id IS NOT NULL AND t.status IN ('pending', 'paid', 'attended')
  ), going AS MATERIALIZED (
    SELECT DISTINCT holder_id AS user_id FROM places
  ), crowd AS MATERIALIZED (
    SELECT a.event_id, count(*) AS size FROM attendances a WHERE a.event_id IN (SELECT event_id FROM visits) GROUP BY a.event_id
  ), habits AS MATERIALIZED (
    -- Whoever goes everywhere is like nobody in particular; a handful more, so that two common visits of a newcomer do not decide.
    SELECT a.user_id, sqrt(count(*) + 5) AS size FROM attendances a JOIN going g ON g.user_id = a.user_id GROUP BY a.user_id
  ), meetings AS (
    -- A small event attended together says more than a large one.
    SELECT v.user_id, a.user_id AS other, sum(v.weight / ln(2 + k.size)) AS common, count(*) AS times
    FROM visits v JOIN crowd k ON k.event_id = v.event_id AND k.size <= 500 JOIN attendances a ON a.event_id = v.event_id
    JOIN going g ON g.user_id = a.user_id WHERE a.user_id <> v.user_id GROUP BY v.user_id, a.user_id
  ), ranked AS (
    SELECT m.user_id, m.other, m.common / h.size AS likeness, row_number() OVER (PARTITION BY m.user_id ORDER BY m.common / h.size DESC, m.other) AS place
    FROM meetings m JOIN habits h ON h.user_id = m.other WHERE m.times >= 2
  ), similar_people AS (
    SELECT n.user_id, p.event_id, sum(n.likeness ^ 2) AS score FROM ranked n JOIN places p ON p.holder_id = n.other WHERE n.place <= 40 GROUP BY n.user_id, p.event_id
  ), parts AS (
    SELECT user_id, event_id, 'attended' AS reason, 1.0 * score / max(score) OVER (PARTITION BY user_id) AS score FROM attended WHERE score > 0
    UNION ALL SELECT user_id, event_id, 'subscribed', 0.3 * score FROM subscribed
    UNION ALL SELECT user_id, event_id, 'similar_people', 2.0 * score / max(score) OVER (PARTITION BY user_id) FROM similar_people WHERE score > 0
  ), mixed AS (
    SELECT p.user_id, p.event_id, sum(p.score) + 0.5 * ln(1 + max(c.taken)::float8) / greatest(ln(1 + (SELECT max(taken) FROM candidates)::float8), 1) AS score,
      (array_agg(p.reason ORDER BY p.score DESC, p.reason))[1] AS reason
    FROM parts p JOIN candidates c ON c.event_id = p.event_id
    WHERE (c.type = 'general' OR EXISTS (SELECT FROM club_memberships m WHERE m.user_id = p.user_id AND m.club_id = c.club_id AND m.status = 'active'))
      AND NOT EXISTS (SELECT FROM places h WHERE h.event_id = p.event_id AND h.holder_id = p.user_id)
    GROUP BY p.user_id, p.event_id
  ), best AS (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY score DESC, event_id) AS place FROM mixed
  )
  INSERT INTO recommendations (user_id, event_id, score, reason) SELECT user_id, event_id, score, reason FROM best WHERE place <= 40
  -- Another worker may make the same person's: no lock on people, who buy and are admitted meanwhile.
  ORDER BY user_id, event_id ON CONFLICT (user_id, event_id) DO UPDATE SET score = excluded.score, reason = excluded.reason;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;
