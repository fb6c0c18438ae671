-- SPDX-License-Identifier: Apache-2.0
-- How often a record was written, so that two people who change it at the same time are told of each other.
ALTER TABLE source ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE assertion ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
