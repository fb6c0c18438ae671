// SPDX-License-Identifier: Apache-2.0
#include "commands/runner.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace amity::commands {
namespace {

struct Waiting {
  Request request;
  Verb verb;
  OnFinished on_finished;
};

// A group whose offices or tables were locked by others (a deadlock among them) is tried again as a whole, as long as
// its patience lasts.
constexpr int most_tries = 3;

}  // namespace

class Runner::Impl {
 public:
  Impl(db::Database& database, Clock clock, OnCommit on_commit, Options const& options)
      : database_(database), clock_(std::move(clock)), on_commit_(std::move(on_commit)), options_(options) {
    auto transaction = database.read();
    tables_ = std::make_unique<journal::Tables>(transaction);
    auto const threads = database.dialect() == db::Dialect::sqlite ? 1 : std::max(1, options.writers);
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  Impl(Impl const&) = delete;
  Impl& operator=(Impl const&) = delete;
  ~Impl() {
    {
      std::lock_guard const lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
  }

  void submit(Waiting waiting) {
    {
      std::unique_lock lock(mutex_);
      if (queue_.size() >= options_.most_waiting) {
        lock.unlock();
        waiting.on_finished(
            {Refused{Refusal{Error{
                 Errc::unavailable, "too many changes are waiting to be written", {}, "the same again in a moment"}}},
             {}});
        return;
      }
      queue_.push_back(std::move(waiting));
    }
    wake_.notify_one();
  }

  Figures figures() const {
    std::lock_guard const lock(mutex_);
    return {queue_.size(), commands_, commits_, failed_commits_};
  }

 private:
  using Group = std::vector<Waiting>;

  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return stopping_ || has_free(); });
      if (!has_free()) {
        if (queue_.empty()) return;
        // What is left waits for an office that another thread is busy with.
        wake_.wait(lock, [this] { return has_free() || queue_.empty(); });
        continue;
      }
      auto group = take_group();
      std::set<OfficeId> offices;
      for (auto const& waiting : group) offices.insert(waiting.request.office);
      busy_.insert(offices.begin(), offices.end());
      lock.unlock();
      do_group(group, offices);
      lock.lock();
      for (auto const office : offices) busy_.erase(office);
      wake_.notify_all();
    }
  }

  bool is_free(Waiting const& waiting) const { return !busy_.contains(waiting.request.office); }
  bool has_free() const {
    return std::ranges::any_of(queue_, [this](Waiting const& waiting) { return is_free(waiting); });
  }

  // On SQLite all that wait, as there is one writer; else those of the office that has waited longest.
  Group take_group() {
    auto const first = std::ranges::find_if(queue_, [this](Waiting const& waiting) { return is_free(waiting); });
    auto const office = first->request.office;
    auto const of_all = database_.dialect() == db::Dialect::sqlite;
    Group group;
    std::deque<Waiting> left;
    for (auto& waiting : queue_)
      if (group.size() < options_.most_together && (of_all || waiting.request.office == office))
        group.push_back(std::move(waiting));
      else
        left.push_back(std::move(waiting));
    queue_ = std::move(left);
    return group;
  }

  void do_group(Group& group, std::set<OfficeId> const& offices) {
    std::vector<Finished> finished(group.size());
    auto const begun = std::chrono::steady_clock::now();
    for (int tries = 1;; ++tries) {
      try {
        TouchesByOffice touched;
        auto const kept = try_group(group, offices, finished, touched);
        if (kept) tell(touched);
        break;
      } catch (db::DatabaseError const& error) {
        // Who waited for another writer all the while has waited long enough.
        auto const is_patient = std::chrono::steady_clock::now() - begun < options_.patience;
        if (error.kind() == db::DatabaseError::Kind::busy && tries < most_tries && is_patient) continue;
        count_failure();
        std::ranges::fill(finished, Finished{std::string{}, std::current_exception()});
        break;
      } catch (...) {
        count_failure();
        std::ranges::fill(finished, Finished{std::string{}, std::current_exception()});
        break;
      }
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      auto const verb = group[i].request.verb;
      if (finished[i].broken) tell_fault(verb, finished[i].broken);
      try {
        group[i].on_finished(std::move(finished[i]));
      } catch (...) {
        tell_fault(verb, std::current_exception());
      }
    }
  }

  void tell_fault(std::string const& verb, std::exception_ptr const& fault) const {
    if (!options_.on_fault) return;
    try {
      std::rethrow_exception(fault);
    } catch (std::exception const& error) {
      options_.on_fault(verb, error.what());
    } catch (...) {
      options_.on_fault(verb, "an exception that is none of std::exception");
    }
  }

  // What is committed is committed: readers that could not be renewed now are when they next look.
  void tell(TouchesByOffice const& touched) {
    if (touched.empty() || !on_commit_) return;
    try {
      on_commit_(touched);
    } catch (std::exception const&) {
    }
  }

  bool try_group(Group const& group, std::set<OfficeId> const& offices, std::vector<Finished>& finished,
                 TouchesByOffice& touched) {
    auto transaction = database_.write();
    for (auto const office : offices) lock_office(transaction, office);
    bool any = false;
    for (std::size_t i = 0; i < group.size(); ++i) {
      finished[i] = {};
      try {
        finished[i].outcome = execute_within(transaction, *tables_, clock_, group[i].request, group[i].verb, touched);
        any = any || finished[i].outcome.has_value();
      } catch (db::DatabaseError const& error) {
        using Kind = db::DatabaseError::Kind;
        // A constraint concerns this command alone; anything else all of them, as the transaction may be gone.
        if (error.kind() != Kind::constraint && error.kind() != Kind::other) throw;
        finished[i].broken = std::current_exception();
      } catch (std::exception const&) {
        finished[i].broken = std::current_exception();
      }
    }
    if (any) {
      note_revisions(transaction, touched, clock_());
      transaction.commit();
    }
    std::lock_guard const lock(mutex_);
    commands_ += group.size();
    commits_ += any ? 1U : 0U;
    return any;
  }

  void count_failure() {
    std::lock_guard const lock(mutex_);
    ++failed_commits_;
  }

  db::Database& database_;
  Clock clock_;
  OnCommit on_commit_;
  Options options_;
  std::unique_ptr<journal::Tables> tables_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Waiting> queue_;
  std::set<OfficeId> busy_;
  bool stopping_{false};
  std::uint64_t commands_{0};
  std::uint64_t commits_{0};
  std::uint64_t failed_commits_{0};
  std::vector<std::thread> threads_;
};

Runner::Runner(db::Database& database, Clock clock, OnCommit on_commit, Options const& options)
    : impl_(std::make_unique<Impl>(database, std::move(clock), std::move(on_commit), options)) {}
Runner::~Runner() = default;

void Runner::submit(Request request, Verb verb, OnFinished on_finished) {
  impl_->submit({std::move(request), std::move(verb), std::move(on_finished)});
}

Outcome<std::string> Runner::run(Request request, Verb verb) {
  std::promise<Finished> promise;
  auto future = promise.get_future();
  submit(std::move(request), std::move(verb), [&](Finished finished) { promise.set_value(std::move(finished)); });
  auto finished = future.get();
  if (finished.broken) std::rethrow_exception(finished.broken);
  return std::move(finished.outcome);
}

Runner::Figures Runner::figures() const { return impl_->figures(); }

}  // namespace amity::commands
