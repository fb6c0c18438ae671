-- SPDX-License-Identifier: Apache-2.0
-- name: title_of_city
SELECT name, slug FROM city WHERE id = :id;

-- name: titles_of_city
SELECT language, name FROM city_name
WHERE city_id = :id AND sort IN ('local', 'name') AND language IN ('zh', 'ja', 'en') ORDER BY sort, language, name;
