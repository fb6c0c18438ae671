-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE hall ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
