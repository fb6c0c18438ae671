-- SPDX-License-Identifier: Apache-2.0
-- name: partner_in
SELECT CASE WHEN city_a = :home THEN city_b ELSE city_a END FROM partnership
WHERE id = :partnership AND (city_a = :home OR city_b = :home);
