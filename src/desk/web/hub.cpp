// SPDX-License-Identifier: Apache-2.0
#include "hub.h"

#include "accounts/secret.h"
#include "ui/localizer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace amity::desk::web {
namespace {

constexpr std::chrono::milliseconds between_looks{500};
constexpr std::uint64_t looks_between_sessions = 4;     // two seconds
constexpr std::uint64_t looks_between_presence = 20;    // ten seconds, well within `believed`
constexpr std::uint64_t looks_between_heartbeats = 30;  // fifteen seconds
constexpr std::int64_t most_changes = 500;

std::string event(std::string_view name, std::string_view data) {
  return "event: " + std::string(name) + "\ndata: " + std::string(data) + "\n\n";
}

std::string kind_of(std::string_view subject) { return std::string(subject.substr(0, subject.find('/'))); }

Viewer viewer_of(accounts::Session const& session, Subject const& subject, std::string const& key) {
  return {session.office, subject, key, session.account};
}

// "Li Na is here too"; empty where nobody else is.
std::string sentence(std::string const& language, std::vector<std::string> const& names) {
  if (names.empty()) return {};
  ui::Localizer const localizer{language};
  std::string all;
  for (auto const& name : names) all += (all.empty() ? "" : localizer.text("live.and")) + name;
  return localizer.text("live.here", {{"n", static_cast<std::int64_t>(names.size())}, {"names", all}});
}

}  // namespace

Hub::~Hub() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
    for (auto const& listener : listeners_) listener->stream->end();
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool Hub::is_full(accounts::Session const& session) const {
  auto const of_session = std::ranges::count_if(listeners_, [&](auto const& one) {
    return one->following.session.secret_hash == session.secret_hash && one->following.session.actor == session.actor;
  });
  return listeners_.size() >= most_of_all || static_cast<std::size_t>(of_session) >= most_of_a_session;
}

std::shared_ptr<http::Stream> Hub::follow(Following following) {
  std::lock_guard const lock(mutex_);
  forget_gone();
  if (stopping_ || is_full(following.session)) return nullptr;
  auto listener = std::make_shared<Listener>();
  listener->key = accounts::hash_of(accounts::new_secret("viewer"));
  listener->following = std::move(following);
  listener->stream = std::make_shared<http::Stream>("text/event-stream");
  listener->stream->send("retry: 5000\n: here\n\n");
  listeners_.push_back(listener);
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  wake_.notify_all();
  return listener->stream;
}

// Under the lock. A stream that nobody else holds never came to its reader.
void Hub::forget_gone() {
  std::erase_if(listeners_, [&](auto const& listener) {
    auto const is_gone = !listener->stream->is_open() || listener->stream.use_count() == 1;
    if (is_gone && listener->following.subject)
      gone_.push_back(viewer_of(listener->following.session, *listener->following.subject, listener->key));
    return is_gone;
  });
}

void Hub::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    wake_.wait(lock, [this] { return stopping_ || !listeners_.empty() || !gone_.empty(); });
    if (stopping_) return;
    forget_gone();
    auto const listeners = listeners_;
    auto gone = std::exchange(gone_, {});
    lock.unlock();
    try {
      look(listeners, gone);
    } catch (db::DatabaseError const&) {
      // It does not answer: what changed meanwhile is told when it does.
    }
    lock.lock();
    gone_.insert(gone_.end(), gone.begin(), gone.end());
    wake_.wait_for(lock, between_looks, [this] { return stopping_; });
  }
}

// `gone`: those whose rows are still there afterwards.
void Hub::look(Listeners const& listeners, std::vector<Viewer>& gone) {
  ++looks_;
  auto const is_new =
      std::ranges::any_of(listeners, [](auto const& one) { return one->is_new && one->following.subject; });
  if (is_new || !gone.empty() || looks_ % looks_between_presence == 0) note_presence(listeners, gone);
  if (listeners.empty()) return;
  auto transaction = database_.read();
  tell_changes(transaction, listeners);
  tell_presence(transaction, listeners);
  if (looks_ % looks_between_sessions == 0) end_sessions(transaction, listeners);
  for (auto const& listener : listeners) {
    listener->is_new = false;
    if (looks_ % looks_between_heartbeats == 0) listener->stream->send(": here\n\n");
  }
}

void Hub::tell_changes(db::Transaction& transaction, Listeners const& listeners) {
  std::map<OfficeId, Listeners> by_office;
  for (auto const& listener : listeners) by_office[listener->following.session.office].push_back(listener);
  for (auto const& [office, all] : by_office) {
    auto const newest = journal::newest_line(transaction, office);
    auto oldest = newest;
    for (auto const& listener : all) {
      auto& seen = listener->following.seen;
      // One that is too far behind is told of everything it follows: fetching the page once is less than all the lines.
      // So is one that has seen what is not there, before a backup was put back.
      if (seen && (*seen > newest || *seen < newest - most_changes)) {
        for (auto const& topic : listener->following.topics) listener->stream->send(event("changed", topic));
        seen = newest;
      }
      oldest = std::min(oldest, seen.value_or(newest));
    }
    std::vector<journal::Happened> lines;
    if (oldest < newest) lines = journal::happened_after(transaction, office, oldest, newest - oldest);
    for (auto const& listener : all) tell(*listener, lines, newest);
  }
}

void Hub::tell(Listener& listener, std::vector<journal::Happened> const& lines, std::int64_t newest) {
  auto& following = listener.following;
  auto const seen = following.seen.value_or(newest);
  std::set<std::string> subjects;
  for (auto const& one : lines) {
    if (one.seq <= seen) continue;
    subjects.insert(one.subject);
    subjects.insert(kind_of(one.subject));
  }
  for (auto const& topic : following.topics)
    if (subjects.contains(topic)) listener.stream->send(event("changed", topic));
  following.seen = newest;
}

void Hub::tell_presence(db::Transaction& transaction, Listeners const& listeners) {
  std::map<std::pair<OfficeId, Subject>, std::vector<accounts::AccountId>> there;
  for (auto const& listener : listeners) {
    auto const& following = listener->following;
    if (!following.subject) continue;
    auto const office = following.session.office;
    auto const [at, is_first] = there.try_emplace({office, *following.subject});
    if (is_first) at->second = present(transaction, office, *following.subject, clock_());
    std::vector<std::string> names;
    for (auto const id : at->second) {
      if (id == following.session.account) continue;
      if (auto const account = accounts::account_of(transaction, office, id)) names.push_back(account->fields.name);
    }
    auto told = sentence(following.language, names);
    if (told == listener->told) continue;
    listener->told = std::move(told);
    listener->stream->send(event("present", listener->told));
  }
}

void Hub::end_sessions(db::Transaction& transaction, Listeners const& listeners) {
  for (auto const& listener : listeners) {
    if (accounts::stands(transaction, listener->following.session, clock_())) continue;
    listener->stream->send(event("ended", ""));
    listener->stream->end();
  }
}

void Hub::note_presence(Listeners const& listeners, std::vector<Viewer>& gone) {
  std::vector<Viewer> viewers;
  for (auto const& listener : listeners)
    if (auto const& subject = listener->following.subject; subject && listener->following.session.account.value != 0)
      viewers.push_back(viewer_of(listener->following.session, *subject, listener->key));
  if (viewers.empty() && gone.empty()) return;
  auto transaction = database_.write();
  for (auto const& viewer : gone) forget_viewer(transaction, viewer);
  note_viewers(transaction, viewers, clock_());
  transaction.commit();
  gone.clear();
}

}  // namespace amity::desk::web
