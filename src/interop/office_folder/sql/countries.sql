-- SPDX-License-Identifier: Apache-2.0

-- name: is_country
SELECT code FROM country WHERE code = :code;
