using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MediaCourse.Desk.Tests;

/// <summary>Who gets an answer from the desk, and who does not.</summary>
public sealed class SecurityTests : IAsyncLifetime
{
    private GeneratedCourse? _course;
    private DeskProcess? _desk;

    private DeskProcess Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _course = new GeneratedCourse(students: 3, assignments: 1, ["A sentence of one of the texts."]);
        _desk = await DeskProcess.StartAsync(_course.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await (_desk?.DisposeAsync() ?? ValueTask.CompletedTask);
        _course?.Dispose();
    }

    [Fact]
    public async Task A_link_opens_the_desk_once()
    {
        using var first = Client();
        using var second = Client();

        Assert.Equal(HttpStatusCode.Forbidden, (await first.GetAsync(Desk.Address)).StatusCode);
        var entered = await first.GetAsync(Desk.Link);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync(Desk.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync(Desk.Link)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync(new Uri(Desk.Address, "/a/part-1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync(new Uri(Desk.Address, "/enter?token=" + new string('0', 64)))).StatusCode);
    }

    [Fact]
    public async Task Who_looks_only_whether_the_link_is_there_does_not_use_it_up()
    {
        using var client = Client();
        using var look = new HttpRequestMessage(HttpMethod.Head, Desk.Link);

        var looked = await client.SendAsync(look);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, looked.StatusCode);
        Assert.False(looked.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.SeeOther, (await client.GetAsync(Desk.Link)).StatusCode);
    }

    [Theory]
    [InlineData("desk.example.org")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:80")]
    public async Task Another_name_for_the_host_gets_no_answer(string host)
    {
        using var client = await EnteredAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Desk.Address) { Headers = { Host = host } };

        var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("part-1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org", null)]
    [InlineData("http://127.0.0.1:1", null)]
    [InlineData("null", null)]
    [InlineData(null, null)]
    [InlineData("SAME", "same-site")]
    [InlineData("SAME", "cross-site")]
    public async Task What_another_page_sends_changes_nothing(string? origin, string? site)
    {
        using var client = await EnteredAsync();
        using var request = Undo(origin == "SAME" ? Own : origin);
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
        using var own = Undo(Own);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(own)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_kind_cannot_pass_for_the_script()
    {
        using var client = await EnteredAsync();
        var next = (await client.GetAsync(new Uri(Desk.Address, "/a/part-1/q/prose-1/next"))).Headers.Location!.OriginalString;
        var body = $$"""{"assignment":"part-1","item":"prose-1","code":"{{next[(next.LastIndexOf('/') + 1)..]}}","on":true}""";

        Assert.Equal(HttpStatusCode.NotFound, await FlagAsync("text/plain"));
        Assert.Equal(HttpStatusCode.OK, await FlagAsync("application/json"));

        async Task<HttpStatusCode> FlagAsync(string type)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Desk.Address, "/api/flag")) { Content = new StringContent(body, Encoding.UTF8, type) };
            request.Headers.Add("Origin", Own);
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/a/part-1")]
    [InlineData("/nothing")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var client = await EnteredAsync();
        var response = await client.GetAsync(new Uri(Desk.Address, path));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/a/../course.json")]
    [InlineData("/assets/..%2fcourse.json")]
    [InlineData("/a/part-1/q/nothing")]
    [InlineData("/a/part-1/q/prose-1/ZZZZZZ")]
    [InlineData("/a/part-9")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var client = await EnteredAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Desk.Address, path))).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_for_people_and_a_line_for_scripts()
    {
        using var client = await EnteredAsync();
        using var stranger = Client();

        var page = await client.GetAsync(new Uri(Desk.Address, "/a/part-9"));
        var line = await client.GetAsync(new Uri(Desk.Address, "/api/item?assignment=part-9"));
        var locked = await stranger.GetAsync(new Uri(Desk.Address, "/a/part-9"));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("There is no such page on the desk.", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, line.StatusCode);
        Assert.Equal("text/plain", line.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("no such page", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org/a/part-1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task The_page_of_a_refused_form_leads_back_to_no_other_site(string referrer)
    {
        using var client = await EnteredAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Desk.Address, "/override")) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", Own);
        request.Headers.TryAddWithoutValidation("Referer", referrer);

        var page = await client.SendAsync(request);

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        var text = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain(referrer, text, StringComparison.Ordinal);
        Assert.Contains("To the overview", text, StringComparison.Ordinal);
    }

    private string Own => Desk.Address.GetLeftPart(UriPartial.Authority);

    private HttpRequestMessage Undo(string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Desk.Address, "/api/undo")) { Content = new StringContent("{}", new MediaTypeHeaderValue("application/json")) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return request;
    }

    private async Task<HttpClient> EnteredAsync()
    {
        var client = Client();
        await client.GetAsync(Desk.Link);
        return client;
    }

    private static HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
}
