-- Indexes of the door: live counters, the latest scans, and the events whose attendance is to be closed.
CREATE INDEX attendances_by_gate ON attendances (event_id, gate);
CREATE INDEX scans_latest ON scans (event_id, created_at DESC);
CREATE INDEX events_to_close ON events (ends_at) WHERE closed_at IS NULL AND status = 'published';
