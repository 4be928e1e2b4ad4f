using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using MediaCourse.Kernel.Zmtp;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>A Jupyter kernel: five ports, and a session behind them.</summary>
public static class JupyterKernel
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    /// <summary>Serves clients until one of them shuts the kernel down, or the program that started it is gone.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="folder">Current folder of the cells, absolute.</param>
    /// <param name="cancellationToken">Ends the kernel.</param>
    /// <exception cref="MediaCourse.Notebooks.Sessions.Execution.ExecutorStartException">The process for the cells cannot be started.</exception>
    /// <exception cref="PortException">A port is taken.</exception>
    public static async Task RunAsync(ConnectionFile connection, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var options = new SessionOptions { Folder = folder, TimeLimit = Timeout.InfiniteTimeSpan };
        // Clients can connect while the compiler and the first executor start.
        var session = Task.Run(() => CSharpSession.StartAsync(options, CancellationToken.None), CancellationToken.None);
        try
        {
            await ServeAsync(connection, session, ending);
        }
        finally
        {
            await ending.CancelAsync();
            await (await session).DisposeAsync();
        }
    }

    private static async Task ServeAsync(ConnectionFile connection, Task<CSharpSession> session, CancellationTokenSource ending)
    {
        var limits = new ZmtpLimits();
        var codec = new MessageCodec(new MessageSigner(connection.Key));
        var history = new History();
        var stdin = new StdinChannel(codec);
        await using var heartbeat = Open(connection, connection.HeartbeatPort, endPoint => new ReplySocket(endPoint, limits));
        await using var publisher = Open(connection, connection.IopubPort, endPoint => new PublisherSocket(endPoint, limits, topic => Iopub.Welcome(codec, topic)));
        await using var stdinSocket = Open(connection, connection.StdinPort, endPoint => new RouterSocket(endPoint, limits, stdin.TakeAsync));
        var iopub = new Iopub(publisher, codec);
        var language = new LanguageRequests(session);
        var cells = new CellExecutor(session, iopub, history, language, (request, prompt, stop) => stdin.AskAsync(stdinSocket, request, prompt, stop));
        var isLeaving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = new Requests(cells, history, language, _ => isLeaving.TrySetResult());
        var shell = Open(connection, connection.ShellPort, endPoint => new RequestQueue(endPoint, limits, codec, iopub, requests.AnswerAsync));
        await using var shellSocket = shell.Socket;
        var control = Open(connection, connection.ControlPort, endPoint => new RequestQueue(endPoint, limits, codec, iopub, requests.AnswerAsync));
        await using var controlSocket = control.Socket;
        using var signal = OnInterrupt(cells.Interrupt);
        iopub.Status("starting", parent: null);
        using var stopping = new CancellationTokenSource();
        var answering = Task.WhenAll(shell.RunAsync(stopping.Token), control.RunAsync(stopping.Token));
        await Task.WhenAny(isLeaving.Task, ParentProcess.GoneAsync(ending.Token), EndOfAsync(session, ending.Token));
        cells.Interrupt();
        await stopping.CancelAsync();
        await Task.WhenAny(answering, Task.Delay(Linger));
        await Task.WhenAll(shellSocket.CloseAsync(Linger), controlSocket.CloseAsync(Linger), publisher.CloseAsync(Linger));
    }

    private static TSocket Open<TSocket>(ConnectionFile connection, int port, Func<IPEndPoint, TSocket> open)
    {
        try
        {
            return open(new IPEndPoint(connection.Address, port));
        }
        catch (SocketException error)
        {
            throw new PortException(string.Create(CultureInfo.InvariantCulture, $"the kernel cannot listen on {connection.Address}:{port} ({error.Message.TrimEnd('.')}); start it again, on other ports."), error);
        }
    }

    private static PosixSignalRegistration OnInterrupt(Action interrupt) =>
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupt();
        });

    /// <summary>Ends where the session could not be started, or the kernel is cancelled.</summary>
    private static async Task EndOfAsync(Task<CSharpSession> session, CancellationToken cancellationToken)
    {
        try
        {
            await session;
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (Exception error) when (error is MediaCourseException or OperationCanceledException)
        {
            // Whoever disposes of the session tells it.
        }
    }
}
