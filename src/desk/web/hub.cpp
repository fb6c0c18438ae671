// SPDX-License-Identifier: Apache-2.0
#include "hub.h"

#include "accounts/secret.h"
#include "journal/happened.h"
#include "ui/localizer.h"

#include <algorithm>
#include <set>

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
    try {
      look();
    } catch (db::DatabaseError const&) {
      // It does not answer: what changed meanwhile is told when it does.
    }
    wake_.wait_for(lock, between_looks, [this] { return stopping_; });
  }
}

void Hub::look() {
  ++looks_;
  forget_gone();
  auto const is_new =
      std::ranges::any_of(listeners_, [](auto const& one) { return one->is_new && one->following.subject; });
  if (is_new || !gone_.empty() || looks_ % looks_between_presence == 0) note_presence();
  if (listeners_.empty()) return;
  auto transaction = database_.read();
  tell_changes(transaction);
  tell_presence(transaction);
  if (looks_ % looks_between_sessions == 0) end_sessions(transaction);
  for (auto const& listener : listeners_) {
    listener->is_new = false;
    if (looks_ % looks_between_heartbeats == 0) listener->stream->send(": here\n\n");
  }
}

void Hub::tell_changes(db::Transaction& transaction) {
  std::set<OfficeId> offices;
  for (auto const& listener : listeners_) offices.insert(listener->following.session.office);
  std::erase_if(seen_, [&](auto const& one) { return !offices.contains(one.first); });
  for (auto const office : offices) {
    auto const known = seen_.find(office);
    if (known == seen_.end()) {
      seen_.emplace(office, journal::newest_line(transaction, office));
      continue;
    }
    std::set<std::string> subjects;
    for (auto const& one : journal::happened_after(transaction, office, known->second, most_changes)) {
      known->second = one.seq;
      subjects.insert(one.subject);
      subjects.insert(kind_of(one.subject));
    }
    for (auto const& listener : listeners_) {
      if (listener->following.session.office != office) continue;
      for (auto const& topic : listener->following.topics)
        if (subjects.contains(topic)) listener->stream->send(event("changed", topic));
    }
  }
}

void Hub::tell_presence(db::Transaction& transaction) {
  std::map<std::pair<OfficeId, Subject>, std::vector<accounts::AccountId>> there;
  for (auto const& listener : listeners_) {
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

void Hub::end_sessions(db::Transaction& transaction) {
  for (auto const& listener : listeners_) {
    if (accounts::stands(transaction, listener->following.session, clock_())) continue;
    listener->stream->send(event("ended", ""));
    listener->stream->end();
  }
}

void Hub::note_presence() {
  std::vector<Viewer> viewers;
  for (auto const& listener : listeners_)
    if (auto const& subject = listener->following.subject; subject && listener->following.session.account.value != 0)
      viewers.push_back(viewer_of(listener->following.session, *subject, listener->key));
  if (viewers.empty() && gone_.empty()) return;
  auto transaction = database_.write();
  for (auto const& viewer : gone_) forget_viewer(transaction, viewer);
  note_viewers(transaction, viewers, clock_());
  transaction.commit();
  gone_.clear();
}

}  // namespace amity::desk::web
