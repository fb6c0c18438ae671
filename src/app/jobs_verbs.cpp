// SPDX-License-Identifier: Apache-2.0
// amity jobs.
#include "core/clock.h"
#include "jobs/queue.h"
#include "jobs_command.h"
#include "office_verb.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <cmath>
#include <iostream>
#include <map>

namespace amity::app {
namespace {

namespace json = boost::json;
using Slugs = std::map<OfficeId, std::string>;
using ChangeJob = Result<jobs::Job> (*)(db::Transaction&, Clock const&, jobs::JobId);

json::value or_null(std::string const& text) { return text.empty() ? json::value() : json::value(text); }
json::value or_null(std::optional<Instant> const& instant) {
  return instant ? json::value(to_string(*instant)) : json::value();
}

json::object job_document(Slugs const& slugs, jobs::Job const& job) {
  auto const office = slugs.find(job.office);
  json::value progress;
  if (job.progress) progress = json::object{{"fraction", *job.progress}, {"word", job.progress_word}};
  return {{"id", job.id.value},
          {"office", office == slugs.end() ? json::value() : json::value(office->second)},
          {"kind", job.kind},
          {"state", jobs::to_string(job.state)},
          {"class", jobs::to_string(job.job_class)},
          {"priority", jobs::to_string(job.priority)},
          {"payload", json::parse(job.payload)},
          {"key", job.key ? json::value(*job.key) : json::value()},
          {"requests", job.requests},
          {"tries", job.tries},
          {"max_tries", job.max_tries},
          {"progress", std::move(progress)},
          {"cancel_requested", job.cancel_requested},
          {"not_before", to_string(job.not_before)},
          {"created", to_string(job.created)},
          {"started", or_null(job.started)},
          {"ended", or_null(job.ended)},
          {"runner", or_null(job.owner)},
          {"lease_until", or_null(job.lease_until)},
          {"result", or_null(job.result)},
          {"error", or_null(job.error)}};
}

std::string when(jobs::Job const& job) {
  switch (job.state) {
    case jobs::State::waiting:
      return "due " + to_string(job.not_before);
    case jobs::State::running:
      return "since " + to_string(job.started.value_or(job.created));
    case jobs::State::done:
    case jobs::State::failed:
    case jobs::State::cancelled:
      return "ended " + to_string(job.ended.value_or(job.created));
  }
  return {};
}

void print_job(Slugs const& slugs, jobs::Job const& job) {
  std::cout << job.id.value << "  " << jobs::to_string(job.state) << "  " << job.kind;
  if (auto const office = slugs.find(job.office); office != slugs.end()) std::cout << "  " << office->second;
  std::cout << "  " << when(job) << ", try " << job.tries << " of " << job.max_tries;
  if (job.state == jobs::State::running && job.progress)
    std::cout << ", " << std::lround(100 * *job.progress) << " % " << job.progress_word;
  if (job.state == jobs::State::running && job.cancel_requested) std::cout << ", asked to stop";
  std::cout << '\n';
  if (!job.error.empty()) std::cout << "    " << job.error << '\n';
}

json::object refusal(std::int64_t id, Error const& error) {
  return {{"id", id}, {"error", error.message}, {"accepted", or_null(error.remedy)}};
}

int change_jobs(DataLocation const& place, JobsOptions const& options, Output output, ChangeJob change) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->write();
  auto const slugs = office_slugs_in(transaction);
  int status = done;
  json::array documents;
  std::vector<jobs::Job> changed;
  std::vector<Error> refused;
  for (auto const id : options.ids) {
    auto job = change(transaction, system_clock(), {id});
    if (job) {
      documents.push_back(job_document(slugs, *job));
      changed.push_back(std::move(*job));
    } else {
      status = answer_is_no;
      documents.push_back(refusal(id, job.error()));
      refused.push_back(job.error());
    }
  }
  transaction.commit();
  if (output == Output::json) {
    std::cout << json::serialize(documents) << '\n';
  } else {
    for (auto const& job : changed) print_job(slugs, job);
    for (auto const& error : refused) complain(error);
  }
  return status;
}

}  // namespace

int jobs_list(DataLocation const& place, JobsOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  auto const slugs = office_slugs_in(transaction);
  jobs::Filter filter{.kind = options.kind, .limit = options.limit};
  if (!options.state.empty()) filter.state = jobs::parse_state(options.state).value();
  if (!options.office.empty()) {
    auto const office = office_named(transaction, options.office);
    if (!office) {
      complain(office.error());
      return status_of(office.error());
    }
    filter.office = *office;
  }
  json::array documents;
  for (auto const& job : jobs::list(transaction, filter)) {
    if (output == Output::json)
      documents.push_back(job_document(slugs, job));
    else
      print_job(slugs, job);
  }
  if (output == Output::json) std::cout << json::serialize(documents) << '\n';
  return done;
}

int jobs_retry(DataLocation const& place, JobsOptions const& options, Output output) {
  return change_jobs(place, options, output, jobs::retry);
}

int jobs_cancel(DataLocation const& place, JobsOptions const& options, Output output) {
  return change_jobs(place, options, output, jobs::cancel);
}

}  // namespace amity::app
