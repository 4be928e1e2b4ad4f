using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MediaCourse.Executor.Surface;

/// <summary>
/// Where running cells can be stopped. The host puts a call into every loop and method of a cell when it compiles it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checkpoint
{
    // One cell runs at a time, and its loops have to find this without an object.
    private static volatile bool s_isClosed;

    /// <summary>Goes on, or throws where the cell is being interrupted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass()
    {
        if (s_isClosed)
        {
            Stop();
        }
    }

    /// <summary>From now on code that comes past a checkpoint is stopped, on every thread.</summary>
    internal static void Close() => s_isClosed = true;

    internal static void Open() => s_isClosed = false;

    [DoesNotReturn]
    private static void Stop() => throw new CellInterruptedException();
}
