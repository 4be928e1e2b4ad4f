using System.Net;
using System.Net.Sockets;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Requests;
using MediaCourse.Desk.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace MediaCourse.Desk;

/// <summary>The server, on the loopback address alone.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private const long LargestRequest = 256 << 10;

    private readonly WebApplication _application;
    private readonly Visitors _visitors;
    private readonly DeskOptions _options;
    private readonly int _port;

    private DeskServer(WebApplication application, Visitors visitors, DeskOptions options, int port) =>
        (_application, _visitors, _options, _port) = (application, visitors, options, port);

    /// <summary>Starts the server.</summary>
    /// <exception cref="DeskException">The port is taken.</exception>
    public static async Task<DeskServer> StartAsync(CourseDesk desk, DeskOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var application = builder.Build();
        var visitors = new Visitors();
        var guard = new RequestGuard(visitors);
        var requests = new DeskRequests(desk, guard, visitors);
        application.Run(requests.AnswerAsync);
        try
        {
            await application.StartAsync();
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new DeskException(FormattableString.Invariant($"port {options.Port} cannot be used ({error.Message.TrimEnd('.')}); name another with --port, or none."), error);
        }

        guard.Port = new Uri(application.Urls.First()).Port;
        requests.WarmUp();
        return new DeskServer(application, visitors, options, guard.Port);
    }

    /// <summary>A link that opens the desk once.</summary>
    public Uri NewLink() => new(FormattableString.Invariant($"http://127.0.0.1:{_port}/enter?token={_visitors.NewLink(_options.Marker)}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
    }
}
