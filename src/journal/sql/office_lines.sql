-- SPDX-License-Identifier: Apache-2.0
-- any_kind 1: of all kinds. k0 to k11: how verbs of the wanted kind begin, '' where there are no more.
-- name: lines_asked
SELECT seq, at, actor, verb, subject FROM journal
WHERE office_id = :office AND (:before = 0 OR seq < :before) AND at >= :from AND at < :until
  AND (:actor = '' OR actor = :actor OR (:actor = 'programs' AND actor NOT LIKE 'account:%'))
  AND (:any_kind = 1 OR verb LIKE :k0 ESCAPE '!' OR verb LIKE :k1 ESCAPE '!' OR verb LIKE :k2 ESCAPE '!'
    OR verb LIKE :k3 ESCAPE '!' OR verb LIKE :k4 ESCAPE '!' OR verb LIKE :k5 ESCAPE '!' OR verb LIKE :k6 ESCAPE '!'
    OR verb LIKE :k7 ESCAPE '!' OR verb LIKE :k8 ESCAPE '!' OR verb LIKE :k9 ESCAPE '!' OR verb LIKE :k10 ESCAPE '!'
    OR verb LIKE :k11 ESCAPE '!')
ORDER BY seq DESC LIMIT :limit;
