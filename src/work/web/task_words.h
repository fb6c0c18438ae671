// SPDX-License-Identifier: Apache-2.0
// What a task is about, what it waits for and how it comes again, as a reader is told. Private to the room.
#pragma once

#include "views.h"

#include <span>

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

// Tasks of some numbers, asked for at once, for readers who may see them; of others the number alone.
class SeenTitles {
 public:
  SeenTitles(AtDesk const& at, db::Transaction& transaction, std::vector<TaskId> const& ids);
  // Of what holds up these.
  SeenTitles(AtDesk const& at, db::Transaction& transaction, std::span<Task const> blocked);
  std::string of(TaskId task) const;  // "Book the hall"; "#7"
  // {title, href, state}; of one that the reader may not see its number alone.
  json::object view(AtDesk const& at, TaskId task) const;

 private:
  std::map<TaskId, Task> tasks_;  // as task_as_written()
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
