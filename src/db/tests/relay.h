// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace amity::db {

// A wire between libpq and a PostgreSQL server that listens on a socket of the file system, which can be cut: what an
// unplugged cable or a killed server looks like. A real one: every byte goes through it.
class Relay {
 public:
  // server: the address of a database with "?host=FOLDER" in it, as tools/with-postgres gives it.
  explicit Relay(std::string const& server);
  ~Relay();
  Relay(Relay const&) = delete;
  Relay& operator=(Relay const&) = delete;

  std::string url() const;
  // Cuts every connection that is there; new ones are taken.
  void cut();
  // From now on passes to the server what comes, and cuts instead of passing on the answer.
  void cut_before_the_next_answer() { swallow_ = true; }
  // Passes nothing on any more and cuts nothing: what a frozen server looks like.
  void fall_silent() { silent_ = true; }
  void speak_again() { silent_ = false; }

 private:
  void accept_all();
  void pass_on(int client, int server);

  std::string server_folder_;
  std::string database_;
  std::string folder_;
  int listener_;
  std::atomic<bool> swallow_{false};
  std::atomic<bool> silent_{false};
  std::atomic<int> cuts_{0};
  std::vector<std::jthread> wires_;
  std::jthread acceptor_;
};

}  // namespace amity::db
