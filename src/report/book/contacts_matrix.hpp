// Deals by posts: who lacks key contacts where, and which customers only one of our sellers knows.
#pragma once

#include "c136/report/report.hpp"
#include "report/deal/score_data.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace c136 {

class ContactsMatrix {
 public:
  explicit ContactsMatrix(Language language) : language_(language) {}

  void add(const Examined&);
  void add(const Rejected&);
  std::size_t size() const { return rows_.size(); }

  /// For people.
  void add_to(std::vector<Block>& blocks) const;
  /// For programs.
  Json data() const;

 private:
  struct Count {
    int found = 0, needed = 0;
    int missing() const { return found < needed ? needed - found : 0; }
  };
  struct Row {
    std::string name, customer;
    std::vector<Count> counts;  // per post; none when there are errors
    std::string error;
    std::string account;  // of an account that stands here itself
    std::string shares;   // the account whose contacts stand here, its own or a deal's
    int missing() const;
  };
  struct Post {
    std::string id, name;
  };
  /// One customer over all its deals: whoever owns one or met somebody there knows it.
  struct Customer {
    std::string name;
    std::set<std::string> sellers;
    std::vector<std::string> deals;
  };
  struct Total {
    int needed = 0, missing = 0;
    std::size_t rows = 0;  // that lack somebody
  };

  void know(const Facts&, const std::string& deal);
  /// Without the accounts that a deal shows already.
  std::vector<Row> shown_rows() const;
  /// One row for all that share an account: whoever is found by one of them is found.
  static std::vector<Row> accounts_once(const std::vector<Row>& rows);
  static Total total(const std::vector<Row>& rows);
  static Total total(const std::vector<Row>& rows, std::size_t post);
  DataTable table(const std::vector<Row>& rows) const;
  std::string missing_text(const std::vector<Row>& rows) const;
  std::string one_seller_text() const;

  Language language_;
  std::vector<Post> posts_;
  std::vector<Row> rows_;
  std::map<std::string, Customer> customers_;  // by account, else by name
};

}  // namespace c136
