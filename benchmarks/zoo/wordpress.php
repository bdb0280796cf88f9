<?php
// Make a site of wordpress.json beside wp-config.php ("install"), or print the page of its first post ("page").
$site = json_decode(file_get_contents("wordpress.json"), true);
$_SERVER += ["HTTP_HOST" => "news.example", "SERVER_PROTOCOL" => "HTTP/1.1", "HTTPS" => "on", "REQUEST_METHOD" => "GET"];
$_SERVER["REQUEST_URI"] = $argv[1] === "page" ? "/" . $site["posts"][0]["slug"] . "/" : "/wp-admin/install.php";

if ($argv[1] === "page") {
    define("WP_USE_THEMES", true);
    require getcwd() . "/wp-blog-header.php";
    exit;
}

define("WP_INSTALLING", true);
require getcwd() . "/wp-load.php";
require ABSPATH . "wp-admin/includes/upgrade.php";
function wp_mail() { return true; }
wp_install($site["title"], "desk", "desk@news.example", true, "", "password", $site["locale"]);
update_option("siteurl", "https://news.example");
update_option("home", "https://news.example");
update_option("blogdescription", $site["tagline"]);
update_option("timezone_string", "UTC");
$wp_rewrite->set_permalink_structure("/%postname%/");
flush_rewrite_rules();
switch_theme($site["theme"]);
$section = wp_insert_term($site["section"], "category")["term_id"];
$ids = [];
foreach ($site["posts"] as $post) {
    [$login, $name] = [sanitize_user("u" . md5($post["author"])), $post["author"]];
    $user = get_user_by("login", $login);
    $author = $user ? $user->ID : wp_insert_user([
        "user_login" => $login, "user_pass" => "password", "display_name" => $name, "nickname" => $name, "role" => "author",
    ]);
    $ids[] = wp_insert_post(wp_slash([
        "post_title" => $post["title"], "post_name" => $post["slug"], "post_content" => $post["body"],
        "post_status" => "publish", "post_author" => $author, "post_date" => $post["date"], "post_date_gmt" => $post["date"],
        "post_category" => [$section], "tags_input" => $site["tags"], "comment_status" => "open",
    ]));
}
foreach ($site["comments"] as $i => $text) {
    wp_insert_comment([
        "comment_post_ID" => $ids[0], "comment_author" => "Reader $i", "comment_author_email" => "reader$i@news.example",
        "comment_content" => $text, "comment_approved" => 1, "comment_date" => $site["posts"][0]["date"],
    ]);
}
