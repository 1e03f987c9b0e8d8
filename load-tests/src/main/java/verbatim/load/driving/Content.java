package verbatim.load.driving;

import io.hyperfoil.api.config.Visitor;
import io.hyperfoil.api.connection.Connection;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.function.SerializableBiFunction;
import io.hyperfoil.function.SerializableFunction;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** What requests of an operation hold, as Hyperfoil asks for it; it must not look through all bodies for handlers. */
final class Content {

    private Content() {}

    static final class Path implements SerializableFunction<Session, String> {
        @Visitor.Ignore
        private final transient Operation operation;

        Path(Operation operation) {
            this.operation = operation;
        }

        @Override
        public String apply(Session session) {
            return operation.path();
        }
    }

    static final class Body implements SerializableBiFunction<Session, Connection, ByteBuf> {
        @Visitor.Ignore
        private final transient Operation operation;

        Body(Operation operation) {
            this.operation = operation;
        }

        @Override
        public ByteBuf apply(Session session, Connection connection) {
            return Unpooled.wrappedBuffer(operation.body());
        }
    }
}
