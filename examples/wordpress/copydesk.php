<?php
/**
 * Plugin Name: Copydesk
 * Description: Proofreads an article before it is published: errors lock the button, warnings are shown.
 * Version: 0.1.0
 * Requires at least: 6.6
 * License: MIT
 *
 * The editor asks WordPress, WordPress asks `copydesk serve`: the server stays behind the firewall and its token out of the
 * browser. In wp-config.php: define('COPYDESK_URL', 'http://127.0.0.1:8181'); define('COPYDESK_TOKEN', '…');
 */

if (!defined('ABSPATH')) {
    exit;
}

add_action('enqueue_block_editor_assets', function () {
    wp_enqueue_script('copydesk-story', plugins_url('story.js', __FILE__), [], '0.1.0', true);
    wp_enqueue_script('copydesk', plugins_url('panel.js', __FILE__), ['copydesk-story', 'wp-plugins', 'wp-editor', 'wp-element', 'wp-data', 'wp-components', 'wp-api-fetch'], '0.1.0', true);
});

add_action('rest_api_init', function () {
    register_rest_route('copydesk/v1', '/proofread', [
        'methods' => 'POST',
        'permission_callback' => fn () => current_user_can('edit_posts'),
        'callback' => 'copydesk_proofread',
    ]);
});

/** Passes the story on. Where the checker cannot be asked, the answer is an error, and the panel lets pass and says so. */
function copydesk_proofread(WP_REST_Request $request)
{
    $url = defined('COPYDESK_URL') ? COPYDESK_URL : 'http://127.0.0.1:8181';
    $headers = ['Content-Type' => 'application/json'];
    if (defined('COPYDESK_TOKEN')) {
        $headers['Authorization'] = 'Bearer ' . COPYDESK_TOKEN;
    }
    $answer = wp_remote_post($url . '/v1/proofread', ['headers' => $headers, 'body' => wp_json_encode(['fields' => $request->get_json_params()['fields'] ?? []]), 'timeout' => 10]);
    if (is_wp_error($answer)) {
        return new WP_Error('copydesk_unreachable', 'The proofreader cannot be reached.', ['status' => 503]);
    }
    return new WP_REST_Response(json_decode(wp_remote_retrieve_body($answer), true), wp_remote_retrieve_response_code($answer));
}
