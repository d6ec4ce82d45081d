//! What people do, through the front door.

mod founding;
