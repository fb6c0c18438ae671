// SPDX-License-Identifier: Apache-2.0
// What a task is about, what it waits for and how it comes again, as a reader is told. Private to the room.
#pragma once

#include "views.h"

namespace amity::work::web {

// What it is about: its title and address. A record that the reader may not see, or a person who was erased, is told
// without a name and has no address.
struct AboutLine {
  std::string text;
  std::string href{};
};
AboutLine about_line(AtDesk const& at, db::Transaction& transaction, TaskAbout const& about);
// {text, href}; null of one that is about nothing, or about a letter.
json::value about_view(AtDesk const& at, db::Transaction& transaction, Task const& task);

// Titles of open tasks, for readers who may see them; of others the number alone.
class SeenTitles {
 public:
  SeenTitles(AtDesk const& at, db::Transaction& transaction);
  // Out of all that are open, where they were asked for already.
  SeenTitles(AtDesk const& at, db::Transaction& transaction, std::vector<Task> open);
  std::string of(TaskId task) const;
  std::map<TaskId, std::string> const& all() const { return titles_; }

 private:
  std::map<TaskId, std::string> titles_;
};
// "Book the hall, #7": the open tasks that a task waits for; empty where it is not blocked.
std::string blocked_by(SeenTitles const& titles, ui::Localizer const& localizer, Task const& task);

// "every third month, on the last working day, until 31 December 2027"; empty of one that does not come again.
std::string repeats_in_words(ui::Localizer const& localizer, Task const& task);

// Of the task's page: what it waits for, and what waits for it (`refused`: its form once more, in its place); the
// others of its series. HTML.
std::string waits_section(AtDesk const& at, Task const& task, ui::Form const* refused = nullptr);
std::string series_section(AtDesk const& at, Task const& task);

void add_wait_pages(http::Router& router, Desk const& desk);
void add_repeat_pages(http::Router& router, Desk const& desk);

}  // namespace amity::work::web
