// SPDX-License-Identifier: Apache-2.0
// The words of amity jobs.
#include "jobs_command.h"

#include "backup_verbs.h"

#include <memory>

namespace amity::app {
namespace {

// One for each verb: the environment is read for every verb's options, and must not undo a flag of another.
struct JobsVerb {
  DataLocation place;
  JobsOptions options;
  bool json{false};
};

using RunJobs = int (*)(DataLocation const&, JobsOptions const&, Output);

std::shared_ptr<JobsVerb> add_common_of_jobs(CLI::App& verb, RunJobs run, int& status) {
  auto words = std::make_shared<JobsVerb>();
  add_place(verb, words->place);
  verb.add_flag("--json", words->json, "Answer as JSON, for programs");
  verb.callback(
      [words, run, &status] { status = run(words->place, words->options, words->json ? Output::json : Output::text); });
  return words;
}

void add_jobs_list(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("list", "What waits, what runs and how the rest ended, the newest first");
  auto const words = add_common_of_jobs(verb, jobs_list, status);
  auto& options = words->options;
  verb.add_option("--state", options.state, "Only waiting, running, done, failed or cancelled")
      ->check(CLI::IsMember({"waiting", "running", "done", "failed", "cancelled"}));
  verb.add_option("--office", options.office, "Only of this office (its slug)");
  verb.add_option("--kind", options.kind, "Only of this kind, such as network.figures");
  verb.add_option("--limit", options.limit, "How many at most")->capture_default_str()->check(CLI::Range(1, 1'000'000));
  verb.footer(
      "Examples:\n"
      "  amity jobs list\n"
      "  amity jobs list --state failed --office kunming\n"
      "  amity jobs list --state waiting --json\n\n"
      "A job whose kind this version does not know stays waiting. One whose server died is taken up by another when\n"
      "its lease has run out, about a minute later.");
}

void add_jobs_retry(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("retry", "Try again what failed or was cancelled, or what waits to be tried again");
  auto const words = add_common_of_jobs(verb, jobs_retry, status);
  verb.add_option("id", words->options.ids, "Numbers that amity jobs list shows")->required();
  verb.footer(
      "Examples:\n"
      "  amity jobs retry 12\n"
      "  amity jobs retry 12 13 14 --json\n\n"
      "A server that runs finds it within a second or so. Exit status 1 where one of them cannot be tried again.");
}

void add_jobs_cancel(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("cancel", "Take back what waits, stop what runs");
  auto const words = add_common_of_jobs(verb, jobs_cancel, status);
  verb.add_option("id", words->options.ids, "Numbers that amity jobs list shows")->required();
  verb.footer(
      "Examples:\n"
      "  amity jobs cancel 12\n"
      "  amity jobs cancel 12 13 --json\n\n"
      "One that runs is asked to stop, which its server hears within a second or so; a result that is there by then\n"
      "counts. Exit status 1 where one of them has ended already.");
}

}  // namespace

void add_jobs_verbs(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("jobs", "Work that is done beside the server: what waits, runs, failed");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity jobs list --state failed\n"
      "  amity jobs retry 12\n"
      "  amity jobs cancel 12");
  add_jobs_list(verb, status);
  add_jobs_retry(verb, status);
  add_jobs_cancel(verb, status);
}

}  // namespace amity::app
