-- SPDX-License-Identifier: Apache-2.0
-- name: find_step
SELECT id, version, city_id, act, on_date, authority, document, source_key, note_zh, note_ja, note_en, older_source, words,
  state, prepared_by, prepared_at, decided_by, decided_at, decision, changed_by, changed_at,
  states, says_version, says_kind, says_stage, says_signed, says_ended, says_side, says_confidence, says_as_of, says_note
FROM prepared_step WHERE office_id = :office AND id = :id;

-- name: steps_in_hand
SELECT id, version, city_id, act, on_date, authority, document, source_key, note_zh, note_ja, note_en, older_source, words,
  state, prepared_by, prepared_at, decided_by, decided_at, decision, changed_by, changed_at,
  states, says_version, says_kind, says_stage, says_signed, says_ended, says_side, says_confidence, says_as_of, says_note
FROM prepared_step WHERE office_id = :office AND state IN ('waiting', 'returned') ORDER BY id;

-- name: insert_step
INSERT INTO prepared_step (office_id, id, city_id, act, on_date, authority, document, source_key, note_zh, note_ja, note_en,
  older_source, words, state, prepared_by, prepared_at, states, says_version, says_kind, says_stage, says_signed, says_ended,
  says_side, says_confidence, says_as_of, says_note)
VALUES (:office, :id, :city, :act, :on_date, :authority, :document, :source, :zh, :ja, :en, :older, :words, 'waiting', :actor,
  :at, :states, :says_version, :says_kind, :says_stage, :says_signed, :says_ended, :says_side, :says_confidence, :says_as_of,
  :says_note);

-- name: prepare_again
UPDATE prepared_step SET version = version + 1, act = :act, on_date = :on_date, authority = :authority,
  document = :document, source_key = :source, note_zh = :zh, note_ja = :ja, note_en = :en, older_source = :older,
  words = :words, state = 'waiting', changed_by = :actor, changed_at = :at, states = :states, says_version = :says_version,
  says_kind = :says_kind, says_stage = :says_stage, says_signed = :says_signed, says_ended = :says_ended,
  says_side = :says_side, says_confidence = :says_confidence, says_as_of = :says_as_of, says_note = :says_note
WHERE office_id = :office AND id = :id AND city_id = :city;

-- name: settle_step
UPDATE prepared_step SET version = version + 1, state = :state, decided_by = :actor, decided_at = :at, decision = :decision
WHERE office_id = :office AND id = :id;

-- In that language, else as the atlas has it.
-- name: city_called
SELECT coalesce((SELECT min(n.name) FROM city_name n WHERE n.city_id = c.id AND n.language = :language AND n.sort = 'name'),
  c.name)
FROM city c WHERE c.id = :city;

-- name: insert_step_act
INSERT INTO prepared_step_act (office_id, step_id, seq, act, actor, at, words)
VALUES (:office, :id, :seq, :act, :actor, :at, :words);

-- name: last_step_act
SELECT coalesce(max(seq), 0) FROM prepared_step_act WHERE office_id = :office AND step_id = :id;

-- name: step_acts
SELECT act, actor, at, words FROM prepared_step_act WHERE office_id = :office AND step_id = :id ORDER BY seq;

-- Of all that wait or came back.
-- name: acts_in_hand
SELECT a.step_id, a.act, a.actor, a.at, a.words
FROM prepared_step s JOIN prepared_step_act a ON a.office_id = s.office_id AND a.step_id = s.id
WHERE s.office_id = :office AND s.state IN ('waiting', 'returned') ORDER BY a.step_id, a.seq;
