using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Security;

/// <summary>
/// Decides which requests are answered. A page of another site can make a browser ask this server; it cannot make it name this server as
/// its host after its own name was led here (DNS rebinding), nor name this server as the origin of what it sends.
/// </summary>
/// <param name="visitors">Who may come in.</param>
internal sealed class RequestGuard(Visitors visitors)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const int DefaultPort = 80;

    /// <summary>The port; known when the server listens.</summary>
    public int Port { get; set; }

    private string CookieName => FormattableString.Invariant($"mediacourse-desk-{Port}");

    /// <summary>The headers of every answer.</summary>
    public static void Harden(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // Without any referrer, browsers do not name the origin of a form either.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
    }

    /// <summary>Why a request is not answered, whoever sends it; null where it may be.</summary>
    public string? Refusal(HttpRequest request)
    {
        // Browsers leave out the port that http has by itself.
        var host = request.Host.Value ?? "";
        var port = Port == DefaultPort ? "" : FormattableString.Invariant($":{Port}");
        if (host != $"127.0.0.1{port}" && host != $"localhost{port}")
        {
            return "This address is not the desk's.";
        }

        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var origin = request.Headers.Origin;
        if (origin.Count > 0 ? origin.Count > 1 || origin[0] != $"http://{host}" : !isReading)
        {
            return "This was sent from another page than the desk's.";
        }

        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count > 0 && site[0] is not ("same-origin" or "none") ? "This was asked for by another page than the desk's." : null;
    }

    /// <summary>The page of the desk from which a form was sent, or null where that is not told.</summary>
    public static string? CameFrom(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.GetLeftPart(UriPartial.Authority) == $"http://{request.Host.Value}" ? page.AbsoluteUri : null;

    /// <summary>Who sends a request, or null where it is nobody who came by a link.</summary>
    public Visitor? VisitorOf(HttpRequest request) => visitors.Find(request.Cookies[CookieName]);

    /// <summary>Lets a browser in by the token of a link.</summary>
    public bool TryEnter(HttpContext context)
    {
        if (visitors.Enter(context.Request.Query["token"]) is not { } token)
        {
            return false;
        }

        context.Response.Cookies.Append(CookieName, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        return true;
    }
}
