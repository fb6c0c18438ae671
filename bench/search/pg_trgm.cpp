// SPDX-License-Identifier: Apache-2.0
#include "atlas/fold.h"
#include "engines.h"

#include <libpq-fe.h>

#include <memory>
#include <stdexcept>

namespace amity::bench {
namespace {

struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Finish>;

class PgTrgm {
 public:
  PgTrgm(std::vector<PeerRow> const& rows, std::string const& url) : connection_{PQconnectdb(url.c_str())} {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection_.get()));
    run("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    run("CREATE TEMP TABLE place (folded TEXT COLLATE \"C\", city BIGINT, partnerships BIGINT, people BIGINT)");
    run("COPY place FROM STDIN");
    for (auto const& row : rows) {
      auto const line = row.folded + "\t" + std::to_string(row.city) + "\t" + std::to_string(row.partnerships) + "\t" +
                        std::to_string(row.people) + "\n";
      PQputCopyData(connection_.get(), line.data(), static_cast<int>(line.size()));
    }
    PQputCopyEnd(connection_.get(), nullptr);
    while (auto const answer = Answer(PQgetResult(connection_.get()))) check(answer);
    run("CREATE INDEX ON place USING gin (folded gin_trgm_ops)");
    run("ANALYZE place");
    check(Answer(PQprepare(connection_.get(), "containing",
                           "SELECT city FROM place WHERE folded LIKE '%' || $1 || '%' ORDER BY folded = $1 DESC,"
                           " starts_with(folded, $1) DESC, partnerships DESC, people DESC LIMIT 20",
                           1, nullptr)));
    check(Answer(PQprepare(connection_.get(), "similar",
                           "SELECT city FROM place WHERE $1 <% folded ORDER BY word_similarity($1, folded) DESC,"
                           " similarity($1, folded) DESC, partnerships DESC, people DESC LIMIT 20",
                           1, nullptr)));
    // The default of 0.6 loses most words with a typo in the middle.
    run("SET pg_trgm.word_similarity_threshold = 0.4");
    // A plan for the text at hand: a generic one scans the table for every LIKE.
    run("SET plan_cache_mode = force_custom_plan");
  }

  std::vector<std::int64_t> operator()(std::string_view text) const {
    auto const key = atlas::fold(text).value();
    std::vector<std::int64_t> hits;
    take("containing", key, hits);
    if (hits.size() < hits_wanted) take("similar", key, hits);
    return hits;
  }

 private:
  void run(char const* sql) const { check(Answer(PQexec(connection_.get(), sql))); }
  void check(Answer const& answer) const {
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
      throw std::runtime_error(PQerrorMessage(connection_.get()));
  }
  void take(char const* statement, std::string const& key, std::vector<std::int64_t>& hits) const {
    char const* const values[] = {key.c_str()};
    Answer const answer(PQexecPrepared(connection_.get(), statement, 1, values, nullptr, nullptr, 0));
    check(answer);
    for (auto row = 0; row < PQntuples(answer.get()); ++row)
      add_new(hits, std::stoll(PQgetvalue(answer.get(), row, 0)));
  }

  std::unique_ptr<PGconn, Finish> connection_;
};

}  // namespace

Engine pg_trgm_engine(std::vector<PeerRow> const& rows, std::string const& url) {
  auto const engine = std::make_shared<PgTrgm>(rows, url);
  return [engine](std::string_view text) { return (*engine)(text); };
}

}  // namespace amity::bench
