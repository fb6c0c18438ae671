-- SPDX-License-Identifier: Apache-2.0
-- A calendar's address holds as long as the access_epoch of its account under which it was made.
ALTER TABLE calendar_feed ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
