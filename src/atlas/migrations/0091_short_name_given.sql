-- SPDX-License-Identifier: Apache-2.0
-- 1: Amity made the city's short name out of its name; it can be changed by hand. 0: somebody chose it, and it stays.
ALTER TABLE city ADD COLUMN slug_given BIGINT NOT NULL DEFAULT 0;
