-- SPDX-License-Identifier: Apache-2.0
-- What was done since somebody looked, and from one day to another, without reading twenty years of it.
CREATE INDEX journal_at ON journal (office_id, at, seq);
