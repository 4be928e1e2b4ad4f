using System.Runtime.CompilerServices;

namespace MediaCourse.Executor.Output;

/// <summary>Keeps an interrupted cell from leaving half a message on the wire.</summary>
internal static class Uninterrupted
{
    /// <summary>Runs a short action that an interrupt waits for.</summary>
    /// <remarks>
    /// The runtime aborts no thread inside a finally block. The optimising compiler would remove the empty try, and
    /// the protection with it.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    public static void Run<TState>(TState state, Action<TState> action)
    {
        try
        {
        }
        finally
        {
            action(state);
        }
    }
}
