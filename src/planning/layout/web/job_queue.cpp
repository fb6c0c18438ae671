// SPDX-License-Identifier: Apache-2.0
#include "job_queue.h"

#include "contract/json.h"

#include <algorithm>

namespace amity::planning::layout::web {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_in_queue = 6;
constexpr std::size_t most_kept = 64;
constexpr std::size_t most_names = 400;
constexpr int most_who_wait = 1;
constexpr auto lease = 5s;  // a question is wanted so long after it was last asked for
constexpr auto name_is_kept = 60s;
constexpr auto unsettled_is_kept = 60s;

Failure too_many() {
  return fail(Errc::unavailable, "too many layouts are being asked for at once", {}, "the same question in a moment");
}

std::string key_of(LayoutQuestion const& question) {
  return std::to_string(question.home->id.value) + (question.detail == LayoutDetail::full ? " full " : " ") +
         amity::to_string(question.request.as_of) + " " + fit_key(question) + " " +
         contract::json_text(request_document(*question.world, question.request));
}

}  // namespace

struct LayoutJobQueue::Job {
  LayoutQuestion question;  // its world is let go once it is solved
  std::weak_ptr<snapshot::World const> world;
  std::string key;
  LayoutStanding::At at{LayoutStanding::At::waiting};
  std::optional<LayoutProgress> progress;
  std::shared_ptr<LayoutReply const> reply;
  std::exception_ptr broken;
  Clock::time_point wanted_until;
  Clock::time_point kept_until{Clock::time_point::max()};
  int waiting{0};
};

std::shared_ptr<LayoutJobQueue> make_layout_job_queue() { return std::make_shared<LayoutJobQueue>(); }

LayoutJobQueue::~LayoutJobQueue() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

LayoutJobQueue::JobPtr LayoutJobQueue::kept_or_coming(LayoutQuestion const& question, std::string const& key) {
  auto const same = [&](JobPtr const& job) { return job->key == key && job->world.lock() == question.world; };
  auto const now = Clock::now();
  std::erase_if(kept_, [&](JobPtr const& job) { return job->kept_until < now || job->world.expired(); });
  if (auto const at = std::find_if(kept_.begin(), kept_.end(), same); at != kept_.end()) {
    kept_.splice(kept_.begin(), kept_, at);
    return kept_.front();
  }
  if (running_ && same(running_)) return running_;
  auto const at = std::find_if(queue_.begin(), queue_.end(), same);
  return at == queue_.end() ? nullptr : *at;
}

Result<LayoutJobQueue::JobPtr> LayoutJobQueue::job_for(LayoutQuestion question) {
  auto key = key_of(question);
  auto job = kept_or_coming(question, key);
  if (!job) {
    std::erase_if(queue_, [&](JobPtr const& one) { return !is_wanted(*one); });
    if (queue_.size() >= most_in_queue) return too_many();
    job = std::make_shared<Job>();
    job->world = question.world;
    job->question = std::move(question);
    job->key = std::move(key);
    queue_.push_back(job);
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    wake_.notify_all();
  }
  job->wanted_until = Clock::now() + lease;
  return job;
}

bool LayoutJobQueue::is_wanted(Job const& job) const {
  return !stopping_ && (job.waiting > 0 || Clock::now() < job.wanted_until);
}

// Gives the job up unless somebody else asked for it as well.
void LayoutJobQueue::let_go(Name const& name) {
  auto const others = std::any_of(names_.begin(), names_.end(), [&](auto const& entry) {
    return &entry.second != &name && entry.second.job == name.job;
  });
  if (!others) name.job->wanted_until = {};
}

void LayoutJobQueue::forget_old_names() {
  auto const now = Clock::now();
  std::erase_if(names_, [&](auto const& entry) { return entry.second.seen + name_is_kept < now; });
}

LayoutStanding LayoutJobQueue::standing_of(Job const& job) const {
  LayoutStanding standing{job.at, 0, job.progress};
  auto const at = std::find_if(queue_.begin(), queue_.end(), [&](JobPtr const& one) { return one.get() == &job; });
  if (at != queue_.end()) standing.ahead = static_cast<std::size_t>(at - queue_.begin()) + (running_ ? 1 : 0);
  return standing;
}

Result<LayoutStanding> LayoutJobQueue::ask(std::string const& name, LayoutQuestion question) {
  std::lock_guard const lock(mutex_);
  forget_old_names();
  auto at = names_.find(name);
  if (at == names_.end() && names_.size() >= most_names) return too_many();
  // Room is made before it is needed.
  auto const before = at == names_.end() ? nullptr : at->second.job;
  if (before) let_go(at->second);
  auto const job = job_for(std::move(question));
  if (!job) return Failure{job.error()};
  names_[name] = {*job, Clock::now()};
  return standing_of(**job);
}

std::optional<LayoutStanding> LayoutJobQueue::standing(std::string const& name) {
  std::lock_guard const lock(mutex_);
  forget_old_names();
  auto const at = names_.find(name);
  if (at == names_.end()) return std::nullopt;
  at->second.seen = Clock::now();
  at->second.job->wanted_until = Clock::now() + lease;
  return standing_of(*at->second.job);
}

void LayoutJobQueue::give_up(std::string const& name) {
  std::lock_guard const lock(mutex_);
  auto const at = names_.find(name);
  if (at == names_.end()) return;
  let_go(at->second);
  names_.erase(at);
}

Result<std::shared_ptr<LayoutReply const>> LayoutJobQueue::reply(LayoutQuestion question,
                                                                 std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  auto const found = job_for(std::move(question));
  if (!found) return Failure{found.error()};
  auto const& job = *found;
  auto const is_over = [&] {
    return job->at == LayoutStanding::At::done || job->at == LayoutStanding::At::given_up || stopping_;
  };
  if (!is_over() && waiting_ < most_who_wait) {
    ++waiting_;
    ++job->waiting;
    done_.wait_for(lock, patience, is_over);
    --job->waiting;
    --waiting_;
    job->wanted_until = std::max(job->wanted_until, Clock::now() + lease);
  }
  if (job->broken) std::rethrow_exception(job->broken);
  return job->reply;
}

// An account takes long and was asked for by nobody in particular: who waits for an answer comes first.
LayoutJobQueue::JobPtr LayoutJobQueue::next() {
  auto at = std::find_if(queue_.begin(), queue_.end(),
                         [](JobPtr const& job) { return job->question.detail == LayoutDetail::quick; });
  if (at == queue_.end()) at = queue_.begin();
  auto job = *at;
  queue_.erase(at);
  return job;
}

bool LayoutJobQueue::has_quick_waiting() const {
  return std::any_of(queue_.begin(), queue_.end(),
                     [&](JobPtr const& job) { return job->question.detail == LayoutDetail::quick && is_wanted(*job); });
}

void LayoutJobQueue::keep(JobPtr const& job) {
  auto const settled = job->reply->refusal || job->question.detail == LayoutDetail::full || job->reply->plan.settled;
  if (!settled) job->kept_until = Clock::now() + unsettled_is_kept;
  kept_.push_front(job);
  if (kept_.size() > most_kept) kept_.pop_back();
}

void LayoutJobQueue::solve(std::unique_lock<std::mutex>& lock, JobPtr const& job) {
  job->at = LayoutStanding::At::running;
  running_ = job;
  auto const gives_way = job->question.detail == LayoutDetail::full;
  lock.unlock();
  std::optional<LayoutReply> reply;
  std::exception_ptr broken;
  LayoutWatch const watch{[&] {
                            std::lock_guard const held(mutex_);
                            return !is_wanted(*job) || (gives_way && has_quick_waiting());
                          },
                          [&](LayoutProgress const& progress) {
                            std::lock_guard const held(mutex_);
                            job->progress = progress;
                          }};
  try {
    reply = service_.answer(job->question, watch);
  } catch (...) {
    broken = std::current_exception();  // thrown again by reply(), where the log is
  }
  lock.lock();
  running_ = nullptr;
  if (reply) {
    job->reply = std::make_shared<LayoutReply const>(std::move(*reply));
    job->at = LayoutStanding::At::done;
    keep(job);
  } else if (broken) {
    job->broken = broken;
    job->at = LayoutStanding::At::done;
  } else if (is_wanted(*job)) {
    job->at = LayoutStanding::At::waiting;
    queue_.push_back(job);
    return;
  } else {
    job->at = LayoutStanding::At::given_up;
  }
  job->question = {};  // lets the world go
  done_.notify_all();
}

void LayoutJobQueue::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    if (stopping_) return;
    auto const job = next();
    if (is_wanted(*job)) {
      solve(lock, job);
    } else {
      job->at = LayoutStanding::At::given_up;
      done_.notify_all();
    }
  }
}

}  // namespace amity::planning::layout::web
