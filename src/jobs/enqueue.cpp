// SPDX-License-Identifier: Apache-2.0
#include "jobs/queue.h"
#include "jobs/sql.h"
#include "rows.h"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace amity::jobs {
namespace {

constexpr std::size_t longest_payload = 64 * 1024;
constexpr std::size_t longest_key = 500;

bool is_kind_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

Result<void> check(NewJob const& job) {
  if (job.kind.name.empty() || !std::ranges::all_of(job.kind.name, is_kind_character))
    return fail(Errc::invalid, "\"" + std::string(job.kind.name) + "\" cannot be a kind of jobs", "kind",
                "lower case letters, digits, '.', '_' and '-'");
  if (job.key && (job.key->empty() || job.key->size() > longest_key))
    return fail(Errc::invalid, "a job's key has 1 to " + std::to_string(longest_key) + " bytes", "key");
  if (job.kind.max_tries < 1) return fail(Errc::invalid, "a job needs at least one try", "max_tries");
  if (job.payload.size() > longest_payload)
    return fail(Errc::invalid, "the payload has " + std::to_string(job.payload.size()) + " bytes", "payload",
                "at most " + std::to_string(longest_payload) + " bytes: ids of what is stored elsewhere");
  boost::system::error_code error;
  (void)boost::json::parse(job.payload, error);
  if (error) return fail(Errc::invalid, "the payload is not JSON: " + error.message(), "payload", "a JSON text");
  return {};
}

}  // namespace

Result<Enqueued> enqueue(db::Transaction& transaction, Clock const& clock, NewJob const& job) {
  if (auto const checked = check(job); !checked) return Failure{checked.error()};
  auto const now = clock();
  return transaction
      .one(sql::enqueue,
           {{"office", job.office},
            {"kind", job.kind.name},
            {"payload", job.payload},
            {"key", job.key},
            {"class", to_string(job.job_class.value_or(job.kind.job_class))},
            {"priority", static_cast<int>(job.priority)},
            {"max_tries", job.kind.max_tries},
            {"not_before", ms_of(job.not_before.value_or(now))},
            {"now", ms_of(now)}},
           [](db::Row const& row) {
             return Enqueued{row.get<JobId>(0), row.integer(1) > 1};
           })
      .value();
}

}  // namespace amity::jobs
